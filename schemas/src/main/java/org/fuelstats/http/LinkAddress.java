package org.fuelstats.http;

import java.net.URI;

/** The addresses in answers. Those of a request to a name that isn't one of the server's are relative: they lead back to where it came from. */
public final class LinkAddress {
    /** Stands for a Host that isn't repeated. */
    static final String UNNAMED = "unnamed.invalid";

    private LinkAddress() {}

    /** The address, without scheme and host unless the host is one of the server's names. */
    public static URI of(URI address) {
        return UNNAMED.equals(address.getHost()) ? URI.create(text(address.toString())) : address;
    }

    /** The same of all addresses in a text. */
    static String text(String addresses) {
        return addresses.replaceAll("https?://" + UNNAMED.replace(".", "\\."), "");
    }
}
