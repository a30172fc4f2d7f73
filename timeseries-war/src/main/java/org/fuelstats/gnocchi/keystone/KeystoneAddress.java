package org.fuelstats.gnocchi.keystone;

import java.net.URI;

/** The address of version 3 of Keystone's API, without a slash at its end. */
record KeystoneAddress(URI v3) {
    private static final String VERSION = "/v3";

    KeystoneAddress {
        boolean web = "https".equals(v3.getScheme()) || "http".equals(v3.getScheme());
        if (!web || v3.getHost() == null || v3.getQuery() != null || v3.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "\"" + v3 + "\" is not the address of a Keystone; example: https://keystone.example.org:5000/v3");
        }
    }

    /** Parses the setting; the version may be omitted. */
    public static KeystoneAddress of(String text) {
        String address = text.trim().replaceAll("/+$", "");
        return new KeystoneAddress(URI.create(address.endsWith(VERSION) ? address : address + VERSION));
    }

    URI tokens() {
        return URI.create(v3 + "/auth/tokens");
    }

    /** A token's validation; the services that its owner could use, a long list, are of no interest. */
    URI validation() {
        return URI.create(v3 + "/auth/tokens?nocatalog");
    }

    @Override
    public String toString() {
        return v3.toString();
    }
}
