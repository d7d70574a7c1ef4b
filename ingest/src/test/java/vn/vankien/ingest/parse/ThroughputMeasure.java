package vn.vankien.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.jsoup.Jsoup;
import org.xml.sax.SAXException;

/**
 * Files a second, ours beside others in one run, each first warmed with a tenth of the work: 500
 * small mixed files by our workers and by Tika in this process; 1,000 pages by our reader and by
 * bare jsoup, which parses and takes the text of the body.
 *
 * <p>Arguments: a folder of documents and a folder of gzipped pages.
 */
public final class ThroughputMeasure {

  private static final int FILES = 500;
  private static final int PAGES = 1000;
  private static final int SMALL = 300 << 10;

  private ThroughputMeasure() {}

  /** What is done with one file. */
  private interface Work {
    void read(byte[] file) throws IOException;
  }

  public static void main(String[] args) throws Exception {
    List<byte[]> files = repeated(small(Path.of(args[0])), FILES);
    System.out.printf(
        Locale.ROOT,
        "%d files, %d kB on average%n",
        files.size(),
        (files.stream().mapToInt(f -> f.length).sum() / files.size()) >> 10);
    AutoDetectParser tika = new AutoDetectParser();
    int cores = Runtime.getRuntime().availableProcessors();
    double beside = rate("Tika in this process, 1 thread", files, 1, file -> tika(tika, file));
    for (int workers : cores > 1 ? new int[] {1, cores} : new int[] {1}) {
      ParserSettings settings =
          ParserSettings.defaults().withOcr(OcrSettings.none()).withWorkers(workers);
      try (DocumentParser parser = new DocumentParser(settings, Clock.systemUTC())) {
        double ours =
            rate(
                workers + " worker(s), as many threads",
                files,
                workers,
                file -> ours(parser, file, ""));
        System.out.printf(Locale.ROOT, "  %.2f of Tika's%n", ours / beside);
      }
    }
    List<byte[]> pages = repeated(pages(Path.of(args[1])), PAGES);
    System.out.printf(
        Locale.ROOT,
        "%d pages, %d kB on average%n",
        pages.size(),
        (int) ((pages.stream().mapToLong(p -> p.length).sum() / pages.size()) >> 10));
    double jsoup =
        rate(
            "jsoup alone, 1 thread", pages, 1, page -> Jsoup.parse(new String(page, UTF_8)).text());
    try (DocumentParser parser =
        new DocumentParser(
            ParserSettings.defaults().withOcr(OcrSettings.none()), Clock.systemUTC())) {
      double ours =
          rate("our page reader, 1 thread", pages, 1, page -> ours(parser, page, "text/html"));
      System.out.printf(Locale.ROOT, "  %.2f of jsoup's%n", ours / jsoup);
    }
  }

  private static List<byte[]> repeated(List<byte[]> some, int count) {
    return Stream.iterate(0, i -> i + 1).limit(count).map(i -> some.get(i % some.size())).toList();
  }

  /** Our own samples of office files, and what is small in the folder and no scan. */
  private static List<byte[]> small(Path folder) throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (String name : List.of("18-nq-tw.pdf", "28-kl-tw.doc", "65-qd-tw.docx", "22-qd-tw.doc")) {
      files.add(resource("/vn/vankien/ingest/demo/van-kien-mau/files/" + name));
    }
    files.add(HostileFiles.RTF);
    files.add(HostileFiles.docx(HostileFiles.paragraph("", "Nghị quyết số 18-NQ/TW"), ""));
    files.add(
        "From: a@mau.example\nSubject: Nghi quyet\nContent-Type: text/plain\n\nKinh gui quy co quan.\n"
            .getBytes(UTF_8));
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        boolean scan = file.toString().contains("scan");
        if (!scan && !file.toString().endsWith(".json") && Files.size(file) < SMALL) {
          files.add(Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  /** Our pages in the shape of news sites, with one large page of the portal after each dozen. */
  private static List<byte[]> pages(Path folder) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    for (String name :
        List.of(
            "nhandan",
            "baochinhphu",
            "tapchicongsan",
            "mattran",
            "nukeviet",
            "dcs",
            "dangcongsan",
            "bao-tinh",
            "tcnn",
            "haiphong",
            "tong-hop",
            "tulieuvankien")) {
      pages.add(resource("/vn/vankien/ingest/extract/sites/" + name + ".html"));
    }
    try (Stream<Path> list = Files.list(folder)) {
      Path first =
          list.filter(f -> f.toString().endsWith(".gz")).sorted().findFirst().orElseThrow();
      try (InputStream in = new java.util.zip.GZIPInputStream(Files.newInputStream(first))) {
        pages.add(in.readAllBytes());
      }
    }
    return pages;
  }

  private static byte[] resource(String path) throws IOException {
    try (InputStream in = ThroughputMeasure.class.getResourceAsStream(path)) {
      return Objects.requireNonNull(in, path).readAllBytes();
    }
  }

  private static void tika(AutoDetectParser parser, byte[] file) throws IOException {
    TesseractOCRConfig withoutOcr = new TesseractOCRConfig();
    withoutOcr.setSkipOcr(true);
    ParseContext context = new ParseContext();
    context.set(TesseractOCRConfig.class, withoutOcr);
    try {
      parser.parse(
          new ByteArrayInputStream(file), new BodyContentHandler(-1), new Metadata(), context);
    } catch (SAXException | TikaException e) {
      throw new IOException(e);
    }
  }

  private static void ours(DocumentParser parser, byte[] file, String contentType)
      throws IOException {
    ParseOutcome outcome =
        parser.parse(file, contentType, URI.create("https://mau.example/tep"), Optional.empty());
    if (outcome instanceof ParseOutcome.Failed failed) {
      throw new IOException(failed + " " + new String(file, 0, Math.min(file.length, 60), UTF_8));
    }
  }

  private static double rate(String who, List<byte[]> files, int threads, Work work)
      throws IOException, InterruptedException {
    run(files.subList(0, files.size() / 10), threads, work);
    long start = System.nanoTime();
    run(files, threads, work);
    double rate = files.size() * 1e9 / (System.nanoTime() - start);
    System.out.printf(Locale.ROOT, "%-32s %8.1f files/s%n", who, rate);
    return rate;
  }

  private static void run(List<byte[]> files, int threads, Work work)
      throws IOException, InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> all = new ArrayList<>();
      for (byte[] file : files) {
        all.add(
            pool.submit(
                () -> {
                  work.read(file);
                  return null;
                }));
      }
      for (Future<?> each : all) {
        try {
          each.get();
        } catch (ExecutionException e) {
          throw new IOException(e.getCause());
        }
      }
    }
  }
}
