package org.fuelstats.analytics.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The searchable fields. */
@Schema(name = "search.fields", description = "The searchable fields.")
record SearchFields(List<Subject> subjects) {
    /** The searchable subjects. */
    @Schema(name = "search.subject", description = "What can be searched.")
    record Subject(String in, List<Field> fields) {}

    /** A field: its name and type. */
    @Schema(name = "search.field", description = "A field: its name and what it holds.")
    record Field(String name, String kind) {}

    /** The fields that the caller may use. */
    static SearchFields of(SearchRole searcher) {
        return new SearchFields(Arrays.stream(SearchSubject.values())
                .map(subject -> new Subject(
                        subject.word(),
                        subject.fields().stream()
                                .filter(field -> searcher != SearchRole.ANYBODY || field.open())
                                .map(field -> new Field(
                                        field.name(), field.kind().name().toLowerCase(Locale.ROOT)))
                                .toList()))
                .toList());
    }
}
