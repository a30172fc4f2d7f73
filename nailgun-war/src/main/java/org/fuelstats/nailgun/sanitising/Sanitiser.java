package org.fuelstats.nailgun.sanitising;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Removes from Nailgun's documents whatever the rules do not list, and of what they list each value that has not the form given there or that
 * looks like an address, a name of a host, a secret or free text. It throws for no document; of one that is hostile nothing may be left.
 * Documents are not changed. Safe for use by several threads.
 */
public final class Sanitiser {
    private static final Rules CURRENT = RulesReader.ofProduct();
    private static final Map<Integer, Sanitiser> EARLIER = new ConcurrentHashMap<>();

    private final Rules rules;

    /** Keeps all that is collected now. */
    public Sanitiser() {
        this(CURRENT);
    }

    Sanitiser(Rules rules) {
        this.rules = rules;
    }

    /** Keeps only what that version of the rules lists; the present one if that is older. */
    public static Sanitiser ofVersion(int version) {
        return version >= CURRENT.version()
                ? new Sanitiser()
                : EARLIER.computeIfAbsent(Math.max(1, version), each -> new Sanitiser(RulesReader.ofProduct(each)));
    }

    /** The version of what is collected. It grows when rules are added, and then consent is asked again. */
    public int version() {
        return rules.version();
    }

    /** What is new since a version, a sentence for each later one. */
    public List<String> changesSince(int version) {
        List<String> changes = rules.changes();
        return changes.subList(Math.min(Math.max(version, 1) - 1, changes.size()), changes.size());
    }

    /**
     * The output of a task, as action logs have it.
     *
     * @param taskName Nailgun's name of the task, such as {@code deployment}
     * @return JSON's null for tasks whose output stays as a whole
     */
    public Sanitised taskOutput(String taskName, JsonNode output) {
        Optional<RuleTree> tree = rules.task(taskName);
        return filtered(output, tree.orElseGet(() -> new RuleTree.Members(Map.of())), tree.isPresent());
    }

    /** A part of the structure. Settings are none of it: they have the two methods below. */
    public Sanitised structure(StructurePart part, JsonNode document) {
        return filtered(document, rules.part(part), true);
    }

    /**
     * The settings of an environment, each under the name by which it is collected.
     *
     * @param editable the groups with their settings, as Nailgun's column {@code editable} has them
     * @return an object, empty if there is nothing to keep
     */
    public Sanitised attributes(JsonNode editable) {
        Removals removals = new Removals();
        Sanitised kept = picked(editable, rules.attributes(), removals);
        countOthers(editable, removals);
        return Sanitised.of(kept.document(), removals);
    }

    /** The settings of VMware, of which only a switch and a number are collected. */
    public Sanitised vmwareAttributes(JsonNode editable) {
        Removals removals = new Removals();
        Sanitised kept = picked(editable, rules.vmwareAttributes(), removals);
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
        return new SettingsComparison(rules).between(editable, defaults);
    }

    private Sanitised filtered(JsonNode document, RuleTree tree, boolean any) {
        Removals removals = new Removals();
        JsonNode whole = document == null ? NullNode.getInstance() : document;
        if (!any) {
            new Remains(removals).count(whole, RemovedKind.UNLISTED);
            return Sanitised.of(null, removals);
        }
        return Sanitised.of(new TreeFilter(rules, removals).kept(whole, tree).orElse(null), removals);
    }

    private Sanitised picked(JsonNode settings, List<SettingRule> listed, Removals removals) {
        JsonNode all = settings == null || !settings.isObject() ? JsonNodeFactory.instance.objectNode() : settings;
        return Sanitised.of(new AttributeFilter(new TreeFilter(rules, removals)).kept(all, listed), removals);
    }

    /** Settings that no rule lists. What describes them (labels, weights) is the product's and no value. */
    private void countOthers(JsonNode editable, Removals removals) {
        if (editable == null || !editable.isObject()) {
            return;
        }
        Remains remains = new Remains(removals);
        for (Iterator<Map.Entry<String, JsonNode>> groups = editable.fields(); groups.hasNext(); ) {
            Map.Entry<String, JsonNode> group = groups.next();
            for (Iterator<Map.Entry<String, JsonNode>> each = group.getValue().fields(); each.hasNext(); ) {
                Map.Entry<String, JsonNode> attribute = each.next();
                if (attribute.getKey().equals("metadata") || rules.isListed(group.getKey(), attribute.getKey())) {
                    continue;
                }
                boolean isPrivate = rules.isPrivate(group.getKey(), attribute.getKey());
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
