package org.fuelstats.analytics.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Which documents of a subject count. Fields are named without the subject's path. */
public sealed interface Condition {
    /** All of them. */
    Condition ANY = new All(List.of());

    /** The condition in Elasticsearch's words. */
    JsonObject json(Subject subject);

    /** The field has one of these values. */
    static Condition oneOf(String field, String... values) {
        return new OneOf(field, List.of(values));
    }

    /** The field is true. */
    static Condition isTrue(String field) {
        return new OneOf(field, List.of("true"));
    }

    /** The field is false. */
    static Condition isFalse(String field) {
        return new OneOf(field, List.of("false"));
    }

    /** The field has a value. */
    static Condition known(String field) {
        return new Known(field);
    }

    /** The number in the field is at least this. */
    static Condition atLeast(String field, long least) {
        return new AtLeast(field, least);
    }

    /** The moment in the field is this many days ago at most. */
    static Condition withinDays(String field, int days) {
        return new WithinDays(field, days);
    }

    /** None of what the other condition means. */
    static Condition not(Condition condition) {
        return new Not(condition);
    }

    static Condition all(Condition... conditions) {
        return new All(List.of(conditions));
    }

    record OneOf(String field, List<String> values) implements Condition {
        @Override
        public JsonObject json(Subject subject) {
            JsonArray words = new JsonArray();
            values.forEach(words::add);
            return Json.wrap("terms", Json.wrap(subject.field(field), words));
        }
    }

    record Known(String field) implements Condition {
        @Override
        public JsonObject json(Subject subject) {
            return Json.exists(subject.field(field));
        }
    }

    record AtLeast(String field, long least) implements Condition {
        @Override
        public JsonObject json(Subject subject) {
            JsonObject border = new JsonObject();
            border.addProperty("gte", least);
            return Json.wrap("range", Json.wrap(subject.field(field), border));
        }
    }

    record WithinDays(String field, int days) implements Condition {
        @Override
        public JsonObject json(Subject subject) {
            return Json.wrap("range", Json.wrap(subject.field(field), Json.property("gte", "now-" + days + "d")));
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public JsonObject json(Subject subject) {
            return Json.not(condition.json(subject));
        }
    }

    record All(List<Condition> conditions) implements Condition {
        @Override
        public JsonObject json(Subject subject) {
            JsonArray all = new JsonArray();
            conditions.forEach(condition -> all.add(condition.json(subject)));
            return Json.all(all);
        }
    }
}
