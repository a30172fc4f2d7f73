package org.fuelstats.persistence.index;

import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;

/** Declares the fields of a document: all can be used for filtering and grouping, none is stored for display. */
final class DocumentFields {
    private final IndexFieldTypeFactory types;

    DocumentFields(TypeBindingContext context) {
        types = context.typeFactory();
    }

    IndexFieldReference<String> text(IndexSchemaElement parent, String name) {
        return parent.field(name, types.asString().aggregable(Aggregable.YES)).toReference();
    }

    IndexFieldReference<String> texts(IndexSchemaElement parent, String name) {
        return parent.field(name, types.asString().aggregable(Aggregable.YES))
                .multiValued()
                .toReference();
    }

    IndexFieldReference<Long> number(IndexSchemaElement parent, String name) {
        return parent.field(name, types.asLong().aggregable(Aggregable.YES)).toReference();
    }

    IndexFieldReference<Boolean> flag(IndexSchemaElement parent, String name) {
        return parent.field(name, types.asBoolean().aggregable(Aggregable.YES)).toReference();
    }

    /** The flag of a record that tells a time which can't be right: such times are not in its document. */
    IndexFieldReference<Boolean> implausibleClock(IndexSchemaElement parent) {
        return flag(parent, "implausible_clock");
    }

    IndexFieldReference<Instant> instant(IndexSchemaElement parent, String name) {
        return parent.field(name, types.asInstant().aggregable(Aggregable.YES)).toReference();
    }

    IndexFieldReference<LocalDate> date(IndexSchemaElement parent, String name) {
        return parent.field(name, types.asLocalDate().aggregable(Aggregable.YES))
                .toReference();
    }
}
