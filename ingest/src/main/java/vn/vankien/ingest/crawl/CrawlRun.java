package vn.vankien.ingest.crawl;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import vn.vankien.ingest.archive.DiskGuard;
import vn.vankien.ingest.source.Source;

/** What the workers of one run share. */
record CrawlRun(
    Map<String, Source> sources,
    Map<String, Tally> tallies,
    Map<String, SourceWatch> watches,
    Frontier frontier,
    Robots robots,
    Visit visit,
    Settlement settlement,
    CrawlSettings settings,
    Clock clock,
    DiskGuard disk,
    Semaphore slots,
    BooleanSupplier stopped) {}
