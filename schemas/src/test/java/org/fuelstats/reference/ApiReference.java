package org.fuelstats.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** Writes the reference of an API for people to read. */
final class ApiReference {
    private static final String MADE = """
        *Generated from the resources' annotations and the schemas in `schemas/`; `mvn -pl %2$s -am test
        -Dfuelstats.docs.update=true` updates it. The same for programs: [%1$s](%1$s).*\
        """;

    private final StringBuilder text = new StringBuilder();
    private final JsonNode document;

    private ApiReference(JsonNode document) {
        this.document = document;
    }

    static String text(ApiDescription description) {
        ApiReference reference = new ApiReference(description.document());
        DescribedApi api = description.api();
        reference.text.append(api.introduction().formatted(MADE.formatted(api.name() + ".openapi.yaml", api.module())));
        for (Map.Entry<String, JsonNode> address : description.addresses()) {
            Iterator<Map.Entry<String, JsonNode>> methods = address.getValue().fields();
            while (methods.hasNext()) {
                Map.Entry<String, JsonNode> method = methods.next();
                if (method.getValue().has("responses")) {
                    reference.method(address.getKey(), method.getKey(), method.getValue());
                }
            }
        }
        return reference.text.toString();
    }

    private void method(String address, String method, JsonNode operation) {
        text.append("\n## ")
                .append(method.toUpperCase(Locale.ROOT))
                .append(' ')
                .append(address)
                .append("\n\n");
        text.append(operation.path("summary").asText()).append(".\n");
        if (operation.hasNonNull("description")) {
            text.append('\n').append(operation.get("description").asText()).append('\n');
        }
        parameters(operation.path("parameters"));
        body(operation.path("requestBody"));
        answers(operation.path("responses"));
    }

    private void parameters(JsonNode parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        text.append("\n| Parameter | In | What |\n|---|---|---|\n");
        for (JsonNode named : parameters) {
            JsonNode parameter =
                    named.has("$ref") ? document.at(named.get("$ref").asText().substring(1)) : named;
            text.append("| `")
                    .append(parameter.path("name").asText())
                    .append("` | ")
                    .append(parameter.path("in").asText())
                    .append(" | ")
                    .append(cell(parameter.path("description").asText()))
                    .append(" |\n");
        }
    }

    private void body(JsonNode body) {
        if (body.isMissingNode()) {
            return;
        }
        text.append("\nBody");
        String described = body.path("description").asText();
        if (!described.isEmpty()) {
            text.append(": ").append(described);
        }
        String schema = schema(body);
        if (!schema.isEmpty()) {
            text.append(" (schema `").append(schema).append("`)");
        }
        text.append(".\n");
    }

    private void answers(JsonNode answers) {
        text.append("\n| Status | When |\n|---|---|\n");
        Iterator<Map.Entry<String, JsonNode>> all = answers.fields();
        while (all.hasNext()) {
            Map.Entry<String, JsonNode> answer = all.next();
            if (answer.getValue().has("$ref")) continue; // said once, in the introduction
            String schema = schema(answer.getValue());
            text.append("| ")
                    .append(answer.getKey())
                    .append(" | ")
                    .append(cell(answer.getValue().path("description").asText()))
                    .append(schema.isEmpty() ? "" : " (schema `" + schema + "`)")
                    .append(" |\n");
        }
    }

    private static String schema(JsonNode part) {
        String reference = part.path("content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String cell(String words) {
        return words.replace("|", "\\|").replace("\n", " ");
    }
}
