package org.fuelstats.gnocchi.keystone;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Loads the certificates to trust instead of those of the JVM. */
final class TrustStore {
    private TrustStore() {}

    static SSLContext context(Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(file.toFile(), password.toCharArray());
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
