package org.fuelstats.users;

import java.security.MessageDigest;
import java.security.Principal;
import java.security.spec.AlgorithmParameterSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wildfly.security.auth.SupportLevel;
import org.wildfly.security.auth.server.RealmIdentity;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.authz.Attributes;
import org.wildfly.security.authz.AuthorizationIdentity;
import org.wildfly.security.authz.MapAttributes;
import org.wildfly.security.credential.Credential;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.evidence.Evidence;

/**
 * A cached user, as read from its file. It is immutable, so any number of requests may share it, but for the digest of the password that it
 * was verified with last: hashes of passwords are slow on purpose, too slow for each request.
 */
final class CachedUser implements RealmIdentity {
    private final CachedUsers realm;
    private final Principal principal;
    private final PasswordCredential password;
    private final Map<String, List<String>> attributes;
    private final long readAtNanos;
    private volatile byte[] verified;

    private CachedUser(
            CachedUsers realm,
            Principal principal,
            PasswordCredential password,
            Map<String, List<String>> attributes,
            long readAtNanos) {
        this.realm = realm;
        this.principal = principal;
        this.password = password;
        this.attributes = attributes;
        this.readAtNanos = readAtNanos;
    }

    /**
     * A user as it is in its file.
     *
     * @param before the same user as it was read before; null if it wasn't
     */
    static CachedUser of(RealmIdentity inFile, CachedUsers realm, long readAtNanos, CachedUser before)
            throws RealmUnavailableException {
        Map<String, List<String>> attributes = new HashMap<>();
        for (Attributes.Entry entry :
                inFile.getAuthorizationIdentity().getAttributes().entries()) {
            attributes.put(entry.getKey(), List.copyOf(entry));
        }
        CachedUser user = new CachedUser(
                realm,
                inFile.getRealmIdentityPrincipal(),
                inFile.getCredential(PasswordCredential.class),
                Map.copyOf(attributes),
                readAtNanos);
        if (before != null && user.password != null && user.password.equals(before.password)) {
            user.verified = before.verified;
        }
        return user;
    }

    long readAtNanos() {
        return readAtNanos;
    }

    @Override
    public Principal getRealmIdentityPrincipal() {
        return principal;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public SupportLevel getEvidenceVerifySupport(Class<? extends Evidence> type, String algorithm) {
        return CachedUsers.verifies(type) ? SupportLevel.SUPPORTED : SupportLevel.UNSUPPORTED;
    }

    @Override
    public boolean verifyEvidence(Evidence evidence) throws RealmUnavailableException {
        byte[] digest = realm.digest(evidence);
        if (verified != null && MessageDigest.isEqual(verified, digest)) {
            return true;
        }
        if (password != null && password.canVerify(evidence) && password.verify(CachedUsers.PASSWORDS, evidence)) {
            verified = digest;
            return true;
        }
        return realm.verifyByFile(principal, evidence);
    }

    /** Attributes of one's own at each call: Elytron's class of them changes itself while it is read. */
    @Override
    public Attributes getAttributes() {
        return new MapAttributes(attributes);
    }

    @Override
    public AuthorizationIdentity getAuthorizationIdentity() {
        return AuthorizationIdentity.basicIdentity(getAttributes());
    }

    @Override
    public SupportLevel getCredentialAcquireSupport(
            Class<? extends Credential> type, String algorithm, AlgorithmParameterSpec parameters) {
        return SupportLevel.UNSUPPORTED;
    }

    @Override
    public <C extends Credential> C getCredential(Class<C> type) {
        return null;
    }
}
