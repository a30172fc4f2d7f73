package org.fuelstats.nailgun.sanitising;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Texts that must never leave, of each kind, all different from each other. */
enum Marks {
    CEPH_KEY(random -> letters(random, Letters.BASE64, 37) + "7aQ=="),
    PASSWORD(random -> "pa" + letters(random, Letters.LOWER, 3) + "W0r" + letters(random, Letters.DIGITS, 4) + "!x"),
    MIXED_PASSWORD(random -> "q" + letters(random, Letters.LOWER, 3) + "Z" + letters(random, Letters.DIGITS, 5)),
    HEX_TOKEN(random -> letters(random, Letters.HEX, 30) + "a1"),
    FERNET_TOKEN(random -> "gAAAAAB" + letters(random, Letters.BASE64URL, 90) + "x7Q"),
    JWT(random -> "eyJhbGciOiJIUzI1NiJ9." + letters(random, Letters.BASE64URL, 40) + "."
            + letters(random, Letters.BASE64URL, 40)),
    PEM(random -> "-----BEGIN RSA PRIVATE KEY-----\n" + letters(random, Letters.BASE64, 64)
            + "\n-----END RSA PRIVATE KEY-----"),
    SSH_KEY(random -> "ssh-rsa AAAAB3NzaC1yc2E" + letters(random, Letters.BASE64, 60) + " root"),
    PASSWORD_HASH(random -> "$6$" + letters(random, Letters.BASE64, 12) + "$" + letters(random, Letters.BASE64, 40)),
    UUID(random -> letters(random, Letters.HEX, 8) + "-" + letters(random, Letters.HEX, 4) + "-4"
            + letters(random, Letters.HEX, 3) + "-a" + letters(random, Letters.HEX, 3) + "-"
            + letters(random, Letters.HEX, 12)),
    IPV4(random -> "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256)),
    CIDR(random -> "172.16." + random.nextInt(256) + ".0/" + (8 + random.nextInt(24))),
    NETMASK(random -> "255.255." + random.nextInt(256) + ".0"),
    IPV6(random -> "2001:db8:" + letters(random, Letters.HEX, 4) + "::" + letters(random, Letters.HEX, 3)),
    FULL_IPV6(
            random -> "fe80:0:0:0:" + letters(random, Letters.HEX, 4) + ":" + letters(random, Letters.HEX, 4) + ":1:2"),
    MAC(random -> "52:54:00:" + letters(random, Letters.HEX, 2) + ":" + letters(random, Letters.HEX, 2) + ":"
            + letters(random, Letters.HEX, 2)),
    MAC_WITHOUT_COLONS(random -> "5254" + letters(random, Letters.HEX, 6) + "b7"),
    EMAIL(random -> letters(random, Letters.LOWER, 6) + "@" + letters(random, Letters.LOWER, 5) + ".example"),
    HOST_NAME(random ->
            letters(random, Letters.LOWER, 5) + ".internal." + letters(random, Letters.LOWER, 4) + ".example"),
    NODE_NAME(random -> "node-" + (100 + random.nextInt(900)) + "." + letters(random, Letters.LOWER, 4) + ".lan"),
    URL(random -> "https://" + letters(random, Letters.LOWER, 4) + ":" + letters(random, Letters.LOWER, 5)
            + "@repo.example/" + letters(random, Letters.LOWER, 3)),
    HOME(random -> "/home/" + letters(random, Letters.LOWER, 6) + "/keys"),
    FREE_TEXT(random ->
            "the customer " + letters(random, Letters.LOWER, 6) + " asked us to move the whole rack on Monday"),
    SERIAL(random -> "CN7" + letters(random, Letters.DIGITS, 4) + letters(random, Letters.UPPER, 3)
            + letters(random, Letters.DIGITS, 4));

    private final Function<Random, String> make;

    Marks(Function<Random, String> make) {
        this.make = make;
    }

    String make(Random random) {
        return make.apply(random);
    }

    /** Whether a value of this form can be told from the mark: the rules say that models are such mixtures, and identifiers UUIDs. */
    boolean isToldFrom(Form form) {
        return switch (this) {
            case PASSWORD, MIXED_PASSWORD, SERIAL ->
                !form.name().equals("model") && !form.name().equals("uuid");
            case UUID -> !form.name().equals("uuid");
            case MAC_WITHOUT_COLONS, HEX_TOKEN -> !form.name().equals("revision");
            default -> true;
        };
    }

    static Marks any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    private static final List<Marks> ALL = List.of(values());

    private static String letters(Random random, String alphabet, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** Of which marks are made. */
    private static final class Letters {
        static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
        static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        static final String DIGITS = "123456789";
        static final String HEX = "123456789abcdef";
        static final String BASE64 = LOWER + UPPER + DIGITS + "+/";
        static final String BASE64URL = LOWER + UPPER + DIGITS + "-_";
    }
}
