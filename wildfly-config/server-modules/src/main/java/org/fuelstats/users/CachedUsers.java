package org.fuelstats.users;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.wildfly.security.auth.SupportLevel;
import org.wildfly.security.auth.realm.FileSystemSecurityRealm;
import org.wildfly.security.auth.server.RealmIdentity;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityRealm;
import org.wildfly.security.credential.Credential;
import org.wildfly.security.evidence.Evidence;
import org.wildfly.security.evidence.PasswordGuessEvidence;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;

/**
 * Caches the users, with their password hashes, that the server stores in files. The server's own {@code caching-realm} shares one mutable
 * identity among all requests: of several that read its roles at once, some fail with a ConcurrentModificationException. Cached data are
 * immutable here, and each request gets attributes of its own.
 */
public final class CachedUsers implements SecurityRealm {
    static final Supplier<Provider[]> PASSWORDS = () -> new Provider[] {WildFlyElytronPasswordProvider.getInstance()};

    private static final String DIGEST = "HmacSHA256";

    private final SecretKeySpec key = newKey();
    private final Map<Principal, CachedUser> users = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private SecurityRealm files;
    private long memoryNanos;

    /** For the server, which then calls {@link #initialize}. */
    public CachedUsers() {
        this.nanos = System::nanoTime;
    }

    CachedUsers(SecurityRealm files, Duration memory, LongSupplier nanos) {
        this.files = files;
        this.memoryNanos = memory.toNanos();
        this.nanos = nanos;
    }

    /** Called once by the server: {@code path} is the folder of a {@code filesystem-realm}, {@code memory-millis} how long a user is remembered. */
    public void initialize(Map<String, String> configuration) {
        files = FileSystemSecurityRealm.builder()
                .setRoot(Path.of(configuration.get("path")))
                .setProviders(PASSWORDS)
                .build();
        memoryNanos = Duration.ofMillis(Long.parseLong(configuration.get("memory-millis")))
                .toNanos();
    }

    @Override
    public RealmIdentity getRealmIdentity(Principal principal) throws RealmUnavailableException {
        CachedUser known = users.get(principal);
        if (known != null && nanos.getAsLong() - known.readAtNanos() < memoryNanos) {
            return known;
        }
        return read(principal);
    }

    private RealmIdentity read(Principal principal) throws RealmUnavailableException {
        long now = nanos.getAsLong();
        RealmIdentity inFile = files.getRealmIdentity(principal);
        try {
            if (!inFile.exists()) {
                users.remove(principal);
                return RealmIdentity.NON_EXISTENT;
            }
            CachedUser user = CachedUser.of(inFile, this, now, users.get(principal));
            users.put(principal, user);
            return user;
        } finally {
            inFile.dispose();
        }
    }

    /** Whether the file, as it is now, knows the evidence that the remembered user didn't. A password just changed holds at once. */
    boolean verifyByFile(Principal principal, Evidence evidence) throws RealmUnavailableException {
        RealmIdentity inFile = files.getRealmIdentity(principal);
        try {
            boolean verified = inFile.verifyEvidence(evidence);
            if (verified) {
                users.remove(principal);
            }
            return verified;
        } finally {
            inFile.dispose();
        }
    }

    /** A digest of a password for this process alone. */
    byte[] digest(Evidence evidence) {
        if (!(evidence instanceof PasswordGuessEvidence guess)) {
            return new byte[0];
        }
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return mac.doFinal(new String(guess.getGuess()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + DIGEST, e);
        }
    }

    private static SecretKeySpec newKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, DIGEST);
    }

    /** Passwords are verified here; none is handed out. */
    @Override
    public SupportLevel getCredentialAcquireSupport(
            Class<? extends Credential> type, String algorithm, AlgorithmParameterSpec parameters) {
        return SupportLevel.UNSUPPORTED;
    }

    @Override
    public SupportLevel getEvidenceVerifySupport(Class<? extends Evidence> type, String algorithm) {
        return verifies(type) ? SupportLevel.POSSIBLY_SUPPORTED : SupportLevel.UNSUPPORTED;
    }

    static boolean verifies(Class<? extends Evidence> type) {
        return PasswordGuessEvidence.class.isAssignableFrom(type);
    }
}
