package org.fuelstats.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fuelstats.launcher.Settings.KeyStoreAccess;

/** The server's key and certificate; self-signed for this machine unless the user supplies others. */
final class TlsKeyStore {
    private static final String ALIAS = "fuelstats";
    private static final int VALID_DAYS = 825;
    private static final Duration RENEWED_BEFORE_END = Duration.ofDays(30);

    private TlsKeyStore() {}

    static KeyStoreAccess selfSigned(DataDirectory data, Secrets secrets)
            throws IOException, StartFailure, InterruptedException {
        KeyStoreAccess keyStore =
                new KeyStoreAccess(data.tls().resolve("keystore.p12"), secrets.get("tls.keystore.password"));
        if (!Files.exists(keyStore.file()) || endsSoon(keyStore)) {
            make(keyStore);
        }
        return keyStore;
    }

    /** Writes the certificate where clients can read it, and fails here, rather than in the server, when there is none. */
    static void exportCertificate(KeyStoreAccess keyStore, Path file) throws IOException, StartFailure {
        StringBuilder pem = new StringBuilder();
        try (InputStream stream = Files.newInputStream(keyStore.file())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(stream, keyStore.password().toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    for (Certificate certificate : store.getCertificateChain(alias)) {
                        pem.append(pem(certificate));
                    }
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new StartFailure(
                    "The key store " + keyStore.file() + " can't be opened as PKCS12 with its password: "
                            + e.getMessage(),
                    e);
        }
        if (pem.isEmpty()) {
            throw new StartFailure("The key store " + keyStore.file() + " holds no private key with a certificate.");
        }
        PrivateFiles.write(file, pem.toString());
    }

    /** Writes a key store of certificates that a client is to trust: those of a PEM file. */
    static void writeTrusted(Path pem, Path file, String password) throws IOException, StartFailure {
        try (InputStream stream = Files.newInputStream(pem)) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                trusted.setCertificateEntry("collector" + trusted.size(), certificate);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                trusted.store(out, password.toCharArray());
            }
        } catch (GeneralSecurityException e) {
            throw new StartFailure(
                    "The certificates of " + pem + " can't be stored in " + file + ": " + e.getMessage(), e);
        }
    }

    /** The file is written once, on the day its certificate begins. */
    private static boolean endsSoon(KeyStoreAccess keyStore) throws IOException {
        Instant made = Files.getLastModifiedTime(keyStore.file()).toInstant();
        return made.plus(Duration.ofDays(VALID_DAYS)).minus(RENEWED_BEFORE_END).isBefore(Instant.now());
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN CERTIFICATE-----\n"
                + lines.encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private static void make(KeyStoreAccess keyStore) throws IOException, StartFailure, InterruptedException {
        Path draft = keyStore.file().resolveSibling("keystore.new");
        Files.deleteIfExists(draft);
        Command.run(
                "Making a self-signed certificate",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost,O=Fuel-stats",
                        "-validity",
                        Integer.toString(VALID_DAYS),
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        draft.toString(),
                        "-storepass:env",
                        "NEW_KEYSTORE_PASSWORD"),
                Map.of("NEW_KEYSTORE_PASSWORD", keyStore.password()));
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        Files.move(draft, keyStore.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
