package org.fuelstats.benchmark;

import java.io.IOException;
import java.io.InputStream;

/** Measures how fast a CSV file is downloaded over TLS. */
final class ExportRate {
    private static final int CHUNK = 65_536;

    private final Target target;
    private final OperatorClient client;

    ExportRate(Target target, OperatorClient client) {
        this.target = target;
        this.client = client;
    }

    Measurement of(String name, String path) throws IOException, InterruptedException {
        CpuUse cpu = CpuUse.from(target);
        long begin = System.nanoTime();
        long bytes = 0;
        long lines = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream file = client.stream(path)) {
            for (int read = file.read(chunk); read >= 0; read = file.read(chunk)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    if (chunk[i] == '\n') lines++;
                }
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return cpu.into(new Measurement(name)
                .with("lines", lines)
                .with("megabytes", bytes / 1e6)
                .with("seconds", seconds)
                .with("lines_per_second", lines / seconds));
    }
}
