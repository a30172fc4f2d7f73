package org.fuelstats.nailgun.sanitising;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of {@code rules.json5}.
 *
 * @param version of what is collected; it grows with it
 * @param changes what is new, a sentence for each version after the first
 * @param privateAttributes settings that never leave, by group; {@code *} is all of a group
 */
record Rules(
        int version,
        List<String> changes,
        Map<String, Form> forms,
        Map<String, RuleTree> tasks,
        Map<String, RuleTree> sharedTrees,
        Map<String, RuleTree> structure,
        List<SettingRule> attributes,
        List<SettingRule> vmwareAttributes,
        Map<String, Set<String>> privateAttributes) {

    Rules {
        if (!forms.containsKey("name")) {
            throw new IllegalArgumentException("no form \"name\", which any member's name must have");
        }
    }

    Optional<RuleTree> task(String name) {
        return Optional.ofNullable(name).map(tasks::get);
    }

    RuleTree shared(String name) {
        return sharedTrees.get(name);
    }

    RuleTree part(StructurePart part) {
        return structure.get(part.word());
    }

    /** Whether a member may keep its name where any name is kept. */
    boolean isName(String name, Removals removals) {
        return !name.isEmpty() && forms.get("name").kept(name, removals).isPresent();
    }

    boolean isPrivate(String group, String attribute) {
        Set<String> names = privateAttributes.getOrDefault(group, Set.of());
        return names.contains(attribute) || names.contains("*");
    }

    /** Whether the private settings have this one by its own name. */
    boolean names(String group, String attribute) {
        return privateAttributes.getOrDefault(group, Set.of()).contains(attribute);
    }

    boolean isListed(String group, String attribute) {
        return attributes.stream()
                .anyMatch(rule ->
                        rule.path().get(0).equals(group) && rule.path().get(1).equals(attribute));
    }
}
