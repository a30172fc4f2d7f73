package org.fuelstats.ceilometer.mapping;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fuelstats.ceilometer.samples.Metadata;

/** Maps resources to types and attributes, by {@code kinds.json}. The first matching kind is used. */
public final class Kinds {
    private static final String FILE = "kinds.json";

    private final List<Kind> kinds;

    private Kinds(List<Kind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    public static Kinds read() {
        try (InputStream file = Kinds.class.getResourceAsStream(FILE)) {
            return new Kinds(new ObjectMapper().readValue(file, new TypeReference<List<Kind>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** The paths of the metadata that have a use. */
    public Set<String> paths() {
        return kinds.stream()
                .flatMap(kind -> kind.attributes().values().stream())
                .flatMap(rule -> rule.from().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a resource becomes; one of no known kind is generic. */
    public Described describe(String resource, Collection<String> meters, Metadata metadata) {
        for (Kind kind : kinds) {
            if (meters.stream().anyMatch(meter -> kindOf(meter) == kind)) {
                var attributes = kind.attributes(resource, metadata);
                if (attributes.isPresent()) {
                    return new Described(kind.type(), attributes.get());
                }
            }
        }
        return Described.GENERIC;
    }

    private Kind kindOf(String meter) {
        return kinds.stream().filter(kind -> kind.measuredBy(meter)).findFirst().orElse(Kind.GENERIC);
    }

    /** A type and its attributes. */
    public record Described(String type, Map<String, Object> attributes) {
        public static final Described GENERIC = new Described("generic", Map.of());
    }
}
