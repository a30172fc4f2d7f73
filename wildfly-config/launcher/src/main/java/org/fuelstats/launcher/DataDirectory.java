package org.fuelstats.launcher;

import java.io.IOException;
import java.nio.file.Path;

/** The directory for persistent data of a system. It is accessible only to the user. */
record DataDirectory(Path root) {

    void create() throws IOException {
        for (Path directory : new Path[] {root, run(), logs(), tls()}) {
            PrivateFiles.directory(directory);
        }
    }

    Path run() {
        return root.resolve("run");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path tls() {
        return root.resolve("tls");
    }

    Path postgresql() {
        return root.resolve("postgresql");
    }

    Path elasticsearch() {
        return root.resolve("elasticsearch");
    }

    Path wildfly() {
        return root.resolve("wildfly");
    }

    /** Of the master node's server and its simulated Nailgun. */
    Path masterNode() {
        return root.resolve("master-node");
    }

    Path users() {
        return wildfly().resolve("data").resolve("users");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    /** The server's certificate, for clients to trust. */
    Path certificate() {
        return tls().resolve("certificate.pem");
    }

    /** Present while the system is ready; see {@link Endpoints}. */
    Path endpoints() {
        return root.resolve("endpoints.properties");
    }
}
