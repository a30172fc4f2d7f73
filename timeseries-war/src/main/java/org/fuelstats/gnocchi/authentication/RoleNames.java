package org.fuelstats.gnocchi.authentication;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of roles from external systems, case-insensitive. */
record RoleNames(Set<String> names) {
    RoleNames {
        names = names.stream().map(RoleNames::folded).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads the configuration's text: names with commas between them. */
    public static RoleNames of(String text) {
        return new RoleNames(
                Arrays.stream(text.split(",")).filter(name -> !name.isBlank()).collect(Collectors.toSet()));
    }

    boolean containsAny(Collection<String> roles) {
        return roles.stream().map(RoleNames::folded).anyMatch(names::contains);
    }

    private static String folded(String name) {
        return name.trim().toLowerCase(Locale.ROOT);
    }
}
