package org.fuelstats.analytics.reports.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** A condition on the documents of a subject. Field names are without the subject's path. */
public sealed interface DocumentCondition {
    /** All of them. */
    DocumentCondition ANY = new All(List.of());

    /** The condition in Elasticsearch's words. */
    JsonObject json(Subject subject);

    /** The field has one of these values. */
    static DocumentCondition oneOf(String field, String... values) {
        return new OneOf(field, List.of(values));
    }

    /** The field is true. */
    static DocumentCondition isTrue(String field) {
        return new OneOf(field, List.of("true"));
    }

    /** The field is false. */
    static DocumentCondition isFalse(String field) {
        return new OneOf(field, List.of("false"));
    }

    /** The field has a value. */
    static DocumentCondition known(String field) {
        return new Known(field);
    }

    /** The number in the field is at least this. */
    static DocumentCondition atLeast(String field, long least) {
        return new AtLeast(field, least);
    }

    /** The moment in the field is this many days ago at most. */
    static DocumentCondition withinDays(String field, int days) {
        return new WithinDays(field, days);
    }

    /** The negation of the other condition. */
    static DocumentCondition not(DocumentCondition condition) {
        return new Not(condition);
    }

    static DocumentCondition all(DocumentCondition... conditions) {
        return new All(List.of(conditions));
    }

    record OneOf(String field, List<String> values) implements DocumentCondition {
        @Override
        public JsonObject json(Subject subject) {
            JsonArray words = new JsonArray();
            values.forEach(words::add);
            return QueryJson.wrap("terms", QueryJson.wrap(subject.field(field), words));
        }
    }

    record Known(String field) implements DocumentCondition {
        @Override
        public JsonObject json(Subject subject) {
            return QueryJson.exists(subject.field(field));
        }
    }

    record AtLeast(String field, long least) implements DocumentCondition {
        @Override
        public JsonObject json(Subject subject) {
            JsonObject border = new JsonObject();
            border.addProperty("gte", least);
            return QueryJson.wrap("range", QueryJson.wrap(subject.field(field), border));
        }
    }

    record WithinDays(String field, int days) implements DocumentCondition {
        @Override
        public JsonObject json(Subject subject) {
            return QueryJson.wrap(
                    "range", QueryJson.wrap(subject.field(field), QueryJson.property("gte", "now-" + days + "d")));
        }
    }

    record Not(DocumentCondition condition) implements DocumentCondition {
        @Override
        public JsonObject json(Subject subject) {
            return QueryJson.not(condition.json(subject));
        }
    }

    record All(List<DocumentCondition> conditions) implements DocumentCondition {
        @Override
        public JsonObject json(Subject subject) {
            JsonArray all = new JsonArray();
            conditions.forEach(condition -> all.add(condition.json(subject)));
            return QueryJson.all(all);
        }
    }
}
