package org.fuelstats.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Properties;
import org.fuelstats.launcher.RunningSystem;

/**
 * The system's key and certificate, for a server that isn't Java and for a client that trusts that server alone.
 *
 * @param trustStore PKCS12 with the certificate alone
 */
record ServerKey(Path certificate, Path key, Path trustStore) {
    static final String TRUST_STORE_PASSWORD = "trusted";

    static ServerKey of(RunningSystem system, Path directory) throws IOException, GeneralSecurityException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(system.data().resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        char[] password = secrets.getProperty("tls.keystore.password").toCharArray();
        KeyStore store =
                KeyStore.getInstance(system.data().resolve("tls/keystore.p12").toFile(), password);
        String alias = store.aliases().nextElement();
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("keystone", store.getCertificate(alias));
        Path trustStore = directory.resolve("trusted.p12");
        try (var file = Files.newOutputStream(trustStore)) {
            trusted.store(file, TRUST_STORE_PASSWORD.toCharArray());
        }
        Path key = Files.writeString(directory.resolve("key.pem"), pem(store.getKey(alias, password)));
        return new ServerKey(system.certificate(), key, trustStore);
    }

    private static String pem(Key key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
