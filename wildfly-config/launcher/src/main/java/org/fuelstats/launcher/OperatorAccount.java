package org.fuelstats.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.realm.FileSystemSecurityRealm;
import org.wildfly.security.auth.server.ModifiableRealmIdentity;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.authz.MapAttributes;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;

/** The first user of analytics, added to the server's realm before the server starts. */
final class OperatorAccount {
    static final String NAME = "operator";
    /** 2^10 rounds. */
    private static final int BCRYPT_COST = 10;

    private OperatorAccount() {}

    static void createIn(Path users, String password) throws IOException, StartFailure {
        PrivateFiles.directory(users.getParent());
        PrivateFiles.directory(users);
        FileSystemSecurityRealm realm = FileSystemSecurityRealm.builder()
                .setRoot(users)
                .setProviders(() -> new java.security.Provider[] {WildFlyElytronPasswordProvider.getInstance()})
                .build();
        ModifiableRealmIdentity identity = realm.getRealmIdentityForUpdate(new NamePrincipal(NAME));
        try {
            if (!identity.exists()) {
                identity.create();
                identity.setCredentials(Set.of(credential(password)));
                MapAttributes attributes = new MapAttributes();
                attributes.addAll("Roles", List.of("operator", "viewer"));
                identity.setAttributes(attributes);
            }
        } catch (RealmUnavailableException | GeneralSecurityException e) {
            throw new StartFailure("The user " + NAME + " can't be made in " + users + ": " + e.getMessage(), e);
        } finally {
            identity.dispose();
        }
    }

    private static PasswordCredential credential(String password) throws GeneralSecurityException {
        byte[] salt = new byte[BCryptPassword.BCRYPT_SALT_SIZE];
        new SecureRandom().nextBytes(salt);
        PasswordFactory factory = PasswordFactory.getInstance(
                BCryptPassword.ALGORITHM_BCRYPT, WildFlyElytronPasswordProvider.getInstance());
        return new PasswordCredential(factory.generatePassword(new EncryptablePasswordSpec(
                password.toCharArray(), new IteratedSaltedPasswordAlgorithmSpec(BCRYPT_COST, salt))));
    }
}
