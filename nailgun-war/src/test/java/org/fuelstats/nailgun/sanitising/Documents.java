package org.fuelstats.nailgun.sanitising;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Generates documents with all the members of a tree, and marks in between. */
final class Documents {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 11;

    private final Rules rules;
    private final Random random;
    private final List<String> planted = new ArrayList<>();

    Documents(Rules rules, Random random) {
        this.rules = rules;
        this.random = random;
    }

    /** All marks that are somewhere in what was generated. */
    List<String> planted() {
        return planted;
    }

    /** Every value is the example of its form. */
    static JsonNode ofExamples(Rules rules, RuleTree tree, int depth) {
        if (tree instanceof RuleTree.Shared shared) {
            return ofExamples(rules, rules.shared(shared.name()), depth + 1);
        }
        if (tree instanceof RuleTree.Value value) {
            return TextNode.valueOf(value.form().example());
        }
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, RuleTree> member :
                ((RuleTree.Members) tree).trees().entrySet()) {
            if (depth < DEEPEST) {
                String name = member.getKey().equals("*") ? "br-mgmt" : member.getKey();
                object.set(name, ofExamples(rules, member.getValue(), depth + 1));
            }
        }
        return object;
    }

    /** Marks are in values, in lists, in members that no rule lists, and in names. */
    JsonNode withMarks(RuleTree tree, int depth) {
        if (random.nextInt(25) == 0) {
            ArrayNode list = NODES.arrayNode();
            for (int i = random.nextInt(3); i >= 0 && depth < DEEPEST; i--) {
                list.add(withMarks(tree, depth + 1));
            }
            return list;
        }
        if (tree instanceof RuleTree.Shared shared) {
            return withMarks(rules.shared(shared.name()), depth + 1);
        }
        return tree instanceof RuleTree.Value value
                ? valueOf(value.form())
                : membersOf(((RuleTree.Members) tree).trees(), depth);
    }

    private JsonNode membersOf(Map<String, RuleTree> trees, int depth) {
        ObjectNode object = NODES.objectNode();
        trees.forEach((name, tree) -> {
            if (depth < DEEPEST) {
                object.set(name.equals("*") ? anyName() : name, withMarks(tree, depth + 1));
            }
        });
        if (random.nextInt(3) == 0) {
            object.set("unlisted" + random.nextInt(100), nested(mark(), random.nextInt(4)));
        }
        if (random.nextInt(3) == 0) {
            object.set(
                    mark(),
                    trees.isEmpty()
                            ? TextNode.valueOf(mark())
                            : withMarks(trees.values().iterator().next(), depth + 1));
        }
        return object;
    }

    private String anyName() {
        return random.nextBoolean() ? mark() : "br-mgmt";
    }

    private JsonNode valueOf(Form form) {
        return switch (random.nextInt(4)) {
            case 0 -> TextNode.valueOf(form.example());
            case 1 -> nested(markFor(form), random.nextInt(4));
            case 2 -> TextNode.valueOf(form.example() + " " + markFor(form));
            default -> TextNode.valueOf(markFor(form));
        };
    }

    private JsonNode nested(String mark, int levels) {
        JsonNode value = TextNode.valueOf(mark);
        for (int i = 0; i < levels; i++) {
            value = random.nextBoolean()
                    ? NODES.arrayNode().add(value)
                    : NODES.objectNode().set("id", value);
        }
        return value;
    }

    private String markFor(Form form) {
        Marks kind = Marks.any(random);
        return kind.isToldFrom(form) ? planted(kind) : planted(Marks.IPV4);
    }

    String mark() {
        return planted(Marks.any(random));
    }

    private String planted(Marks kind) {
        String mark = kind.make(random);
        planted.add(mark);
        return mark;
    }
}
