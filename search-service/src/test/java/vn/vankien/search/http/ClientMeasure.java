package vn.vankien.search.http;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Drives the API with a client that nobody wrote: OpenAPI Generator makes it from the description
 * that the service gives of itself, and a short program calls every operation through it. What was
 * generated is thrown away.
 *
 * <p>Arguments: the jar of openapi-generator-cli.
 */
final class ClientMeasure {

  /** What a user of the generated client would write. */
  private static final String PROGRAM =
      """
      import vn.vankien.client.ApiClient;
      import vn.vankien.client.ApiException;
      import vn.vankien.client.api.VankienApi;
      import vn.vankien.client.model.*;

      class Calls {
        public static void main(String[] args) throws Exception {
          ApiClient client = new ApiClient();
          client.updateBaseUri(args[0]);
          VankienApi api = new VankienApi(client);
          say("status", api.status().getReady());
          SearchResponse hits = api.search("luân chuyển cán bộ", java.util.List.of(), null, null, null,
              java.util.List.of("news"), null, java.time.LocalDate.of(2020, 1, 1), null, "newest", null, 5, null);
          say("search", hits.getTotal() + " hits, first " + hits.getHits().get(0).getId());
          SearchResponse next = api.search("luân chuyển cán bộ", java.util.List.of(), null, null, null,
              java.util.List.of("news"), null, java.time.LocalDate.of(2020, 1, 1), null, "newest", null, 5, hits.getNext());
          say("search, next cursor", next.getHits().get(0).getId());
          say("suggest", api.suggest("luan chuy").getSuggestions().get(0).getQuery());
          say("govern", api.govern("luan chuyen can bo").getAnswers().get(0).getNumber());
          say("cited", api.cited("18-NQ/TW").getWorks().size() + " works");
          say("bearers", api.bearers("nq18").getWorks().get(0).getDate());
          say("work", api.work("kl/28-kl-tw/2022-02-21").getWork().getTitle());
          say("document", api.document("18-nq-tw-2017-10-25", "bien che").getMarks().size() + " marks");
          say("news", api.news().getDays().get(0).getSource());
          try {
            api.document("no/such id", null);
            throw new AssertionError("found what is not there");
          } catch (ApiException e) {
            say("document, unknown", e.getCode());
          }
        }

        static void say(String operation, Object answer) {
          System.out.println(String.format("%-22s %s", operation, answer));
        }
      }
      """;

  private ClientMeasure() {}

  public static void main(String[] args) throws Exception {
    Path work = Files.createTempDirectory("client");
    try (Served served = new Served()) {
      Path description =
          Files.writeString(work.resolve("api.json"), served.get("/v3/api-docs").body());
      String java = ProcessHandle.current().info().command().orElse("java");
      Path client = work.resolve("client");
      run(
          work,
          java,
          "-jar",
          args[0],
          "generate",
          "-i",
          description.toString(),
          "-g",
          "java",
          "--library",
          "native",
          "-o",
          client.toString(),
          "--additional-properties=apiPackage=vn.vankien.client.api,"
              + "modelPackage=vn.vankien.client.model,invokerPackage=vn.vankien.client,"
              + "openApiNullable=false,useJakartaEe=true");
      Path classpath = work.resolve("classpath");
      run(
          client,
          "mvn",
          "-q",
          "-B",
          "-ntp",
          "-Dmaven.test.skip=true",
          "compile",
          "dependency:build-classpath",
          "-Dmdep.outputFile=" + classpath);
      Path program = Files.writeString(work.resolve("Calls.java"), PROGRAM);
      String classes =
          client.resolve("target/classes") + File.pathSeparator + Files.readString(classpath);
      System.out.print(
          run(work, java, "-cp", classes, program.toString(), served.uri().toString()));
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private static String run(Path folder, String... command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("client", ".log");
    Process process =
        new ProcessBuilder(List.of(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int code = process.waitFor();
    String said = Files.readString(output);
    Files.delete(output);
    if (code != 0) {
      throw new IOException(List.of(command) + "\n" + said);
    }
    return said;
  }
}
