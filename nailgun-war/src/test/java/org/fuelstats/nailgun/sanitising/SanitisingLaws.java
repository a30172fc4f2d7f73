package org.fuelstats.nailgun.sanitising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Marks of every kind, planted everywhere in generated documents: none leaves. And what the rules list does. */
class SanitisingLaws {
    private static final Rules RULES = RulesReader.ofProduct();
    private static final List<String> TASKS = List.copyOf(RULES.tasks().keySet());

    private final Sanitiser sanitiser = new Sanitiser();

    @Property
    void noMarkLeavesInTheOutputOfATask(@ForAll long seed) {
        Random random = new Random(seed);
        Documents documents = new Documents(RULES, random);
        String task = TASKS.get(random.nextInt(TASKS.size()));
        JsonNode output = documents.withMarks(RULES.task(task).orElseThrow(), 0);
        noneIn(sanitiser.taskOutput(task, output), documents.planted());
        noneIn(sanitiser.taskOutput("unheard_of", output), documents.planted());
    }

    @Property
    void noMarkLeavesInAStructure(@ForAll long seed) {
        Random random = new Random(seed);
        Documents documents = new Documents(RULES, random);
        StructurePart part = StructurePart.values()[random.nextInt(3)];
        noneIn(sanitiser.structure(part, documents.withMarks(RULES.part(part), 0)), documents.planted());
    }

    @Property
    void noMarkLeavesInSettings(@ForAll long seed) {
        Random random = new Random(seed);
        Documents documents = new Documents(RULES, random);
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        for (SettingRule rule : RULES.attributes()) {
            set(settings, rule.path(), documents.withMarks(new RuleTree.Value(rule.form()), 8));
        }
        RULES.privateAttributes()
                .forEach((group, names) -> names.forEach(name -> set(
                        settings,
                        List.of(group, name.equals("*") ? documents.mark() : name, "value"),
                        TextNode.valueOf(documents.mark()))));
        noneIn(sanitiser.attributes(settings), documents.planted());
        ObjectNode vmware = JsonNodeFactory.instance.objectNode();
        set(vmware, List.of("value", "availability_zones", "vcenter_host"), TextNode.valueOf(documents.mark()));
        set(vmware, List.of("value", "availability_zones", "cinder", "enable"), TextNode.valueOf(documents.mark()));
        noneIn(sanitiser.vmwareAttributes(vmware), documents.planted());
    }

    @Test
    void everyExampleComesThroughWherePlanted() {
        RULES.tasks().forEach((task, tree) -> {
            JsonNode examples = Documents.ofExamples(RULES, tree, 0);
            assertEquals(examples, sanitiser.taskOutput(task, examples).document(), task);
        });
        for (StructurePart part : StructurePart.values()) {
            JsonNode examples = Documents.ofExamples(RULES, RULES.part(part), 0);
            assertFalse(examples.isEmpty());
            assertEquals(new Sanitised(examples, Map.of()), sanitiser.structure(part, examples));
        }
    }

    @Test
    void everyKindOfMarkIsRecognised() {
        Random random = new Random(12);
        for (Marks kind : Marks.values()) {
            for (int i = 0; i < 200; i++) {
                String mark = kind.make(random);
                assertTrue(Looks.of(mark, Set.of()).isPresent(), kind + " " + mark);
            }
        }
    }

    private static void noneIn(Sanitised sanitised, List<String> marks) {
        String left = sanitised.document().toString();
        List<String> leaked = new ArrayList<>(marks);
        leaked.removeIf(mark -> !left.contains(TextNode.valueOf(mark).toString().replaceAll("^\"|\"$", "")));
        assertEquals(List.of(), leaked, left);
        if (!marks.isEmpty()) {
            assertFalse(sanitised.removed().isEmpty(), "nothing was counted");
        }
    }

    private static void set(ObjectNode settings, List<String> path, JsonNode value) {
        ObjectNode place = settings;
        for (String name : path.subList(0, path.size() - 1)) {
            place = place.withObjectProperty(name);
        }
        place.set(path.get(path.size() - 1), value);
    }
}
