package org.fuelstats.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts the certificates of one PEM file. A server that presents exactly one of them is trusted under any name and address, because a
 * self-signed certificate is created before the server's names are known; for a chain that ends at one of them the usual rules apply.
 */
public final class PinnedCertificate extends X509ExtendedTrustManager {
    private final List<? extends Certificate> pinned;
    private final X509ExtendedTrustManager usual;

    private PinnedCertificate(List<? extends Certificate> pinned, X509ExtendedTrustManager usual) {
        this.pinned = pinned;
        this.usual = usual;
    }

    /** A TLS context that trusts what the file holds, and nothing else. */
    public static SSLContext context(Path pem) throws IOException {
        try (InputStream in = Files.newInputStream(pem)) {
            List<? extends Certificate> certificates =
                    List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
            if (certificates.isEmpty()) {
                throw new IOException(
                        pem + " holds no certificate. It must be a PEM file of the server's certificate.");
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < certificates.size(); i++) {
                store.setCertificateEntry("pinned" + i, certificates.get(i));
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            X509ExtendedTrustManager usual = (X509ExtendedTrustManager) factory.getTrustManagers()[0];
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new PinnedCertificate(certificates, usual)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "Cannot read a certificate from " + pem + ": " + e.getMessage()
                            + ". It must be a PEM file of the server's certificate.",
                    e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        if (!shown(chain)) {
            usual.checkServerTrusted(chain, type, engine);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        if (!shown(chain)) {
            usual.checkServerTrusted(chain, type, socket);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        if (!shown(chain)) {
            usual.checkServerTrusted(chain, type);
        }
    }

    private boolean shown(X509Certificate[] chain) throws CertificateException {
        if (!pinned.contains(chain[0])) {
            return false;
        }
        chain[0].checkValidity();
        return true;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        usual.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        usual.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        usual.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return usual.getAcceptedIssuers();
    }
}
