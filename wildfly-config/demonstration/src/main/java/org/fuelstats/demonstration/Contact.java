package org.fuelstats.demonstration;

import java.util.List;
import java.util.Locale;

/** The contact data of a commercial installation. People, companies and addresses are invented. */
record Contact(String name, String email, String company) {
    private static final List<String> FIRST = List.of(
            "Ada", "Boris", "Carla", "Dmitri", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Liam");
    private static final List<String> LAST =
            List.of("Sample", "Muster", "Placeholder", "Fictitious", "Template", "Specimen", "Invented", "Exemplar");
    private static final List<String> TRADE = List.of(
            "Telecom", "Bank", "Hosting", "Research", "Media", "Retail", "Energy", "Insurance", "Games", "Logistics");
    private static final List<String> DOMAIN = List.of("example.com", "example.org", "example.net");

    static Contact of(Chance chance) {
        String first = chance.pick(FIRST);
        String last = chance.pick(LAST);
        String email = (first + "." + last + "@" + chance.pick(DOMAIN)).toLowerCase(Locale.ROOT);
        return new Contact(first + " " + last, email, "Example " + chance.pick(TRADE) + " " + chance.between(1, 99));
    }
}
