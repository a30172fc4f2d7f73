package org.fuelstats.nailgun.sanitising;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Picks of settings those that the rules list, each under its name. */
final class AttributeFilter {
    private final TreeFilter values;

    AttributeFilter(TreeFilter values) {
        this.values = values;
    }

    /** A setting that is missing, or something else than expected, has no name in the result. */
    ObjectNode kept(JsonNode settings, List<SettingRule> rules) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (SettingRule rule : rules) {
            found(settings, rule.path())
                    .flatMap(value -> leaving(value, rule))
                    .ifPresent(value -> kept.set(rule.name(), value));
        }
        return kept;
    }

    /** What the path leads to: through lists, to all that is found in their elements. */
    private static Optional<JsonNode> found(JsonNode from, List<String> path) {
        if (path.isEmpty()) {
            return Optional.of(from);
        }
        if (from.isArray()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            for (JsonNode element : from) {
                Optional<JsonNode> inside = element.isArray() ? Optional.empty() : found(element, path);
                inside.ifPresent(value -> {
                    if (value.isArray()) {
                        value.forEach(all::add);
                    } else {
                        all.add(value);
                    }
                });
            }
            return Optional.of(all);
        }
        JsonNode next = from.get(path.get(0));
        return next == null ? Optional.empty() : found(next, path.subList(1, path.size()));
    }

    private Optional<JsonNode> leaving(JsonNode value, SettingRule rule) {
        return switch (rule.function()) {
            case VALUE -> values.kept(value, new RuleTree.Value(rule.form()));
            case BOOL -> Optional.of(BooleanNode.valueOf(isTrue(value)));
            case LEN -> value.isArray() ? Optional.of(IntNode.valueOf(value.size())) : Optional.empty();
        };
    }

    private static boolean isTrue(JsonNode value) {
        if (value.isContainerNode()) {
            return !value.isEmpty();
        }
        return value.isTextual()
                ? !value.textValue().isEmpty()
                : value.isBoolean() ? value.booleanValue() : value.isNumber() && value.doubleValue() != 0;
    }
}
