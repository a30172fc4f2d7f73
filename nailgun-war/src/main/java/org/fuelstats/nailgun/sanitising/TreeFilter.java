package org.fuelstats.nailgun.sanitising;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Copies of one document what the rules list. */
final class TreeFilter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Real documents are half as deep. Deeper ones would be a matter of the stack. */
    private static final int DEEPEST = 64;

    private final Rules rules;
    private final Removals removals;
    private final Remains remains;

    TreeFilter(Rules rules, Removals removals) {
        this.rules = rules;
        this.removals = removals;
        remains = new Remains(removals);
    }

    /** What is left of a value; empty if nothing is. */
    Optional<JsonNode> kept(JsonNode value, RuleTree tree) {
        return kept(value, tree, 0);
    }

    private Optional<JsonNode> kept(JsonNode value, RuleTree tree, int depth) {
        if (!removals.admitsOneMore()) {
            return Optional.empty();
        }
        if (depth > DEEPEST) {
            removals.add(RemovedKind.TOO_DEEP);
            return Optional.empty();
        }
        if (value.isArray()) {
            return Optional.of(elements(value, tree, depth));
        }
        if (tree instanceof RuleTree.Shared shared) {
            return kept(value, rules.shared(shared.name()), depth + 1);
        }
        return tree instanceof RuleTree.Members members
                ? Optional.of(members(value, members, depth))
                : scalar(value, ((RuleTree.Value) tree).form());
    }

    private ArrayNode elements(JsonNode list, RuleTree tree, int depth) {
        ArrayNode kept = NODES.arrayNode();
        for (JsonNode element : list) {
            kept(element, tree, depth + 1).ifPresent(kept::add);
        }
        return kept;
    }

    /** Null where an object was expected and is none, as the original has it. */
    private JsonNode members(JsonNode value, RuleTree.Members members, int depth) {
        if (!value.isObject()) {
            if (!value.isNull()) {
                remains.count(value, RemovedKind.UNLISTED);
            }
            return NullNode.getInstance();
        }
        ObjectNode kept = NODES.objectNode();
        for (Iterator<Map.Entry<String, JsonNode>> each = value.fields(); each.hasNext(); ) {
            Map.Entry<String, JsonNode> member = each.next();
            String name = member.getKey();
            Optional<RuleTree> tree = members.named(name).filter(rule -> !name.equals("*"));
            if (tree.isEmpty() && members.any().isPresent() && rules.isName(name, removals)) {
                tree = members.any();
            }
            if (tree.isEmpty()) {
                remains.count(member.getValue(), RemovedKind.UNLISTED);
                continue;
            }
            kept(member.getValue(), tree.get(), depth + 1).ifPresent(left -> kept.set(name, left));
        }
        return kept;
    }

    /** A single value, if it has the form. */
    Optional<JsonNode> scalar(JsonNode value, Form form) {
        if (value.isTextual()) {
            return form.kept(value.textValue(), removals).map(TextNode::valueOf);
        }
        boolean finite = value.isIntegralNumber()
                ? value.canConvertToLong()
                : value.isNumber() && Double.isFinite(value.doubleValue());
        if (value.isBoolean() || value.isNull() || finite) {
            return Optional.of(value);
        }
        remains.count(value, value.isContainerNode() ? RemovedKind.UNLISTED : RemovedKind.MALFORMED);
        return Optional.empty();
    }
}
