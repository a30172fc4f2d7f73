package org.fuelstats.launcher;

/** Address and credentials of Elasticsearch; user and password are empty if it requires none. */
record SearchAccess(String hosts, String protocol, String user, String password) {

    SearchAccess {
        if (hosts.isBlank()) {
            throw new IllegalArgumentException("no Elasticsearch host given");
        }
        if (!protocol.equals("http") && !protocol.equals("https")) {
            throw new IllegalArgumentException("the protocol is http or https, not " + protocol);
        }
    }

    static SearchAccess own(int port) {
        return new SearchAccess("127.0.0.1:" + port, "http", "", "");
    }

    /** The address of the first host. */
    String url() {
        return protocol + "://" + hosts.split(",", 2)[0].trim();
    }

    /** Without the password, so that it can be logged. */
    @Override
    public String toString() {
        return url();
    }
}
