package org.fuelstats.timeseries.policies;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.time.Granularity;

/** The form of policies and archives in the database: JSON, intervals in nanoseconds. */
public final class PolicyJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyJson() {}

    /** A policy as JSON. */
    public static String write(ArchivePolicy policy) {
        return text(new StoredPolicy(
                stored(policy.archives()),
                policy.backWindow(),
                policy.methods().stream().map(AggregationMethod::label).toList()));
    }

    /** The policy that was written. */
    public static ArchivePolicy read(String json) {
        try {
            StoredPolicy stored = JSON.readValue(json, StoredPolicy.class);
            Set<AggregationMethod> methods = new LinkedHashSet<>();
            stored.methods.forEach(
                    name -> methods.add(AggregationMethod.named(name).orElseThrow()));
            return new ArchivePolicy(
                    stored.archives.stream().map(StoredArchive::archive).toList(), stored.backWindow, methods);
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalStateException("the database holds a policy that can't be read: " + json, e);
        }
    }

    /** Archives as JSON, in their order. */
    public static String writeArchives(List<Archive> archives) {
        return text(stored(archives));
    }

    /** The archives that were written. */
    public static List<Archive> readArchives(String json) {
        try {
            return List.of(JSON.readValue(json, StoredArchive[].class)).stream()
                    .map(StoredArchive::archive)
                    .toList();
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalStateException("the database holds archives that can't be read: " + json, e);
        }
    }

    private static List<StoredArchive> stored(List<Archive> archives) {
        return archives.stream().map(StoredArchive::of).toList();
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record StoredPolicy(
            List<StoredArchive> archives,
            @JsonProperty("back_window") int backWindow,
            List<String> methods) {}

    /** Points are null if everything is kept. */
    private record StoredArchive(long interval, Long points) {
        static StoredArchive of(Archive archive) {
            OptionalLong points = archive.points();
            return new StoredArchive(archive.granularity().nanos(), points.isPresent() ? points.getAsLong() : null);
        }

        Archive archive() {
            return new Archive(
                    new Granularity(interval), points == null ? OptionalLong.empty() : OptionalLong.of(points));
        }
    }
}
