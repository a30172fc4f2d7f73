package org.fuelstats.nailgun.sanitising;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Removes from Nailgun's documents whatever the rules do not list, and of what they list each value that has not the form given there or that
 * looks like an address, a name of a host, a secret or free text. It throws for no document; of one that is hostile nothing may be left.
 * Documents are not changed. Safe for use by several threads.
 */
public final class Sanitiser {
    private static final Rules RULES = RulesReader.ofProduct();

    /** The version of what is collected. It grows when rules are added, and then consent is asked again. */
    public int version() {
        return RULES.version();
    }

    /**
     * The output of a task, as action logs have it.
     *
     * @param taskName Nailgun's name of the task, such as {@code deployment}
     * @return JSON's null for tasks whose output stays as a whole
     */
    public Sanitised taskOutput(String taskName, JsonNode output) {
        Optional<RuleTree> rules = RULES.task(taskName);
        return filtered(output, rules.orElseGet(() -> new RuleTree.Members(Map.of())), rules.isPresent());
    }

    /** A part of the structure. Settings are none of it: they have the two methods below. */
    public Sanitised structure(StructurePart part, JsonNode document) {
        return filtered(document, RULES.part(part), true);
    }

    /**
     * The settings of an environment, each under the name by which it is collected.
     *
     * @param editable the groups with their settings, as Nailgun's column {@code editable} has them
     * @return an object, empty if there is nothing to keep
     */
    public Sanitised attributes(JsonNode editable) {
        Removals removals = new Removals();
        Sanitised kept = picked(editable, RULES.attributes(), removals);
        countOthers(editable, removals);
        return Sanitised.of(kept.document(), removals);
    }

    /** The settings of VMware, of which only a switch and a number are collected. */
    public Sanitised vmwareAttributes(JsonNode editable) {
        Removals removals = new Removals();
        Sanitised kept = picked(editable, RULES.vmwareAttributes(), removals);
        if (editable != null) {
            new Remains(removals).countTexts(editable.path("value"), RemovedKind.UNLISTED);
        }
        return Sanitised.of(kept.document(), removals);
    }

    /**
     * Which settings of an environment differ from their defaults, by path and without values. Only names that the rules know, because those
     * are the product's own.
     *
     * @param defaults the groups of the release, in the same shape
     */
    public List<String> modifiedSettings(JsonNode editable, JsonNode defaults) {
        return new SettingsComparison(RULES).between(editable, defaults);
    }

    private static Sanitised filtered(JsonNode document, RuleTree rules, boolean any) {
        Removals removals = new Removals();
        JsonNode whole = document == null ? NullNode.getInstance() : document;
        if (!any) {
            new Remains(removals).count(whole, RemovedKind.UNLISTED);
            return Sanitised.of(null, removals);
        }
        return Sanitised.of(new TreeFilter(RULES, removals).kept(whole, rules).orElse(null), removals);
    }

    private static Sanitised picked(JsonNode settings, List<SettingRule> rules, Removals removals) {
        JsonNode all = settings == null || !settings.isObject() ? JsonNodeFactory.instance.objectNode() : settings;
        return Sanitised.of(new AttributeFilter(new TreeFilter(RULES, removals)).kept(all, rules), removals);
    }

    /** Settings that no rule lists. What describes them (labels, weights) is the product's and no value. */
    private static void countOthers(JsonNode editable, Removals removals) {
        if (editable == null || !editable.isObject()) {
            return;
        }
        Remains remains = new Remains(removals);
        for (Iterator<Map.Entry<String, JsonNode>> groups = editable.fields(); groups.hasNext(); ) {
            Map.Entry<String, JsonNode> group = groups.next();
            for (Iterator<Map.Entry<String, JsonNode>> each = group.getValue().fields(); each.hasNext(); ) {
                Map.Entry<String, JsonNode> attribute = each.next();
                if (attribute.getKey().equals("metadata") || RULES.isListed(group.getKey(), attribute.getKey())) {
                    continue;
                }
                boolean isPrivate = RULES.isPrivate(group.getKey(), attribute.getKey());
                JsonNode value = attribute.getValue().path("value");
                if (isPrivate) {
                    removals.add(RemovedKind.PRIVATE);
                } else {
                    remains.count(value, RemovedKind.UNLISTED);
                }
            }
        }
    }
}
