package org.fuelstats.users;

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

/** A cached user, as read from its file. It is immutable, so any number of requests may share it. */
final class CachedUser implements RealmIdentity {
    private final CachedUsers realm;
    private final Principal principal;
    private final PasswordCredential password;
    private final Map<String, List<String>> attributes;
    private final long readAtNanos;

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

    static CachedUser of(RealmIdentity inFile, CachedUsers realm, long readAtNanos) throws RealmUnavailableException {
        Map<String, List<String>> attributes = new HashMap<>();
        for (Attributes.Entry entry :
                inFile.getAuthorizationIdentity().getAttributes().entries()) {
            attributes.put(entry.getKey(), List.copyOf(entry));
        }
        return new CachedUser(
                realm,
                inFile.getRealmIdentityPrincipal(),
                inFile.getCredential(PasswordCredential.class),
                Map.copyOf(attributes),
                readAtNanos);
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
        return password != null && password.canVerify(evidence) && password.verify(CachedUsers.PASSWORDS, evidence)
                || realm.verifyByFile(principal, evidence);
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
