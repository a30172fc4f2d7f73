package org.fuelstats.analytics.reports.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportCatalogue;

/** The parts of the reports' description that stand in the catalogue: which reports there are, and which filters they take. */
public final class CatalogueParts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CatalogueParts() {}

    /** The names of the reports of these classes, as a schema. */
    public static ObjectNode names(Collection<String> classes) {
        ObjectNode schema = JSON.objectNode().put("type", "string").put("description", "The name of a report.");
        ArrayNode names = schema.putArray("enum");
        classes.stream().map(CatalogueParts::report).map(Report::name).sorted().forEach(names::add);
        return schema;
    }

    private static Report report(String name) {
        try {
            var constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Report) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a report is made without arguments: " + name, e);
        }
    }

    /** The filters, as parameters of an address. */
    public static Map<String, ObjectNode> filters() {
        Map<String, ObjectNode> parameters = new TreeMap<>();
        CatalogueAnswer.of(new ReportCatalogue(List.of()))
                .filters()
                .forEach(filter -> parameters.put(filter.name(), parameter(filter)));
        return parameters;
    }

    private static ObjectNode parameter(CatalogueAnswer.Filter filter) {
        ObjectNode value = JSON.objectNode().put("type", "string");
        if (filter.type().equals("date")) value.put("format", "date");
        if (filter.values() != null) filter.values().forEach(value.withArray("/enum")::add);
        if (filter.usual() != null) value.put("default", filter.usual());
        ObjectNode parameter =
                JSON.objectNode().put("name", filter.name()).put("in", "query").put("description", sentence(filter));
        parameter.set(
                "schema",
                filter.repeated() ? JSON.objectNode().put("type", "array").set("items", value) : value);
        return parameter;
    }

    private static String sentence(CatalogueAnswer.Filter filter) {
        String words = filter.explanation();
        String whole = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return filter.repeated() ? whole + "; may be given several times" : whole;
    }
}
