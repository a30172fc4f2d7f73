package org.fuelstats.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.Principal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.realm.FileSystemSecurityRealm;
import org.wildfly.security.auth.server.ModifiableRealmIdentity;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.authz.MapAttributes;
import org.wildfly.security.authz.RoleDecoder;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.evidence.PasswordGuessEvidence;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.interfaces.SaltedSimpleDigestPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.spec.SaltedPasswordAlgorithmSpec;

/** What is remembered of a user, for how long, and that requests don't share what can change. */
class CachedUsersTest {
    private static final Principal ANN = new NamePrincipal("ann");
    private static final RoleDecoder ROLES = RoleDecoder.simple("Roles");
    private static final String DIGEST = SaltedSimpleDigestPassword.ALGORITHM_PASSWORD_SALT_DIGEST_SHA_512;

    @TempDir
    private Path folder;

    private FileSystemSecurityRealm files;
    private CachedUsers users;
    private final AtomicLong now = new AtomicLong();

    @BeforeEach
    void annIsThere() throws Exception {
        files = FileSystemSecurityRealm.builder()
                .setRoot(folder)
                .setProviders(CachedUsers.PASSWORDS)
                .build();
        users = new CachedUsers(files, Duration.ofSeconds(5), now::get);
        inFile(ann -> {
            ann.create();
            ann.setCredentials(Set.of(password("first")));
            ann.setAttributes(roles("viewer"));
        });
    }

    @Test
    void aBcryptPasswordIsVerifiedQuicklyAfterTheFirstTimeAndAcrossRenewals() throws Exception {
        inFile(ann -> ann.setCredentials(Set.of(bcrypt("slow"))));
        now.addAndGet(TimeUnit.SECONDS.toNanos(6));
        long start = System.nanoTime();
        assertTrue(verifies("slow"));
        long first = System.nanoTime() - start;

        start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            now.addAndGet(TimeUnit.SECONDS.toNanos(6));
            assertTrue(verifies("slow"));
        }

        assertTrue(System.nanoTime() - start < 10 * first, "the hash is computed each time");
        assertFalse(verifies("slower"));
        inFile(ann -> ann.setCredentials(Set.of(bcrypt("other"))));
        now.addAndGet(TimeUnit.SECONDS.toNanos(6));
        assertFalse(verifies("slow"), "a password that was changed");
        assertTrue(verifies("other"));
    }

    private static PasswordCredential bcrypt(String password) throws Exception {
        PasswordFactory factory = PasswordFactory.getInstance(
                BCryptPassword.ALGORITHM_BCRYPT, WildFlyElytronPasswordProvider.getInstance());
        return new PasswordCredential(factory.generatePassword(new EncryptablePasswordSpec(
                password.toCharArray(),
                new IteratedSaltedPasswordAlgorithmSpec(12, new byte[BCryptPassword.BCRYPT_SALT_SIZE]))));
    }

    @Test
    void requestsShareWhatIsRememberedButNotAttributes() throws RealmUnavailableException {
        assertSame(users.getRealmIdentity(ANN), users.getRealmIdentity(ANN));
        assertNotSame(
                users.getRealmIdentity(ANN).getAuthorizationIdentity().getAttributes(),
                users.getRealmIdentity(ANN).getAuthorizationIdentity().getAttributes());
        assertNotSame(
                users.getRealmIdentity(ANN).getAttributes(),
                users.getRealmIdentity(ANN).getAttributes());
    }

    @Test
    void whatARequestDoesToItsAttributesNobodyElseSees() throws RealmUnavailableException {
        users.getRealmIdentity(ANN).getAuthorizationIdentity().getAttributes().addLast("Roles", "operator");
        assertEquals(Set.of("viewer"), rolesOfAnn());
    }

    @Test
    void requestsAtOnceAllFindTheirRolesAtEachRenewal() throws Exception {
        int requests = 8;
        int renewals = 200;
        CyclicBarrier renewed = new CyclicBarrier(requests, () -> now.addAndGet(TimeUnit.SECONDS.toNanos(6)));
        ExecutorService threads = Executors.newFixedThreadPool(requests);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                all.add(threads.submit(() -> {
                    for (int renewal = 0; renewal < renewals; renewal++) {
                        renewed.await();
                        assertEquals(Set.of("viewer"), rolesOfAnn());
                        assertTrue(verifies("first"));
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aUserIsRememberedForFiveSeconds() throws Exception {
        assertEquals(Set.of("viewer"), rolesOfAnn());
        inFile(ann -> ann.setAttributes(roles("operator")));
        now.set(TimeUnit.SECONDS.toNanos(5) - 1);
        assertEquals(Set.of("viewer"), rolesOfAnn());
        now.incrementAndGet();
        assertEquals(Set.of("operator"), rolesOfAnn());
    }

    @Test
    void aUserTakenAwayIsKnownUntilTheMemoryEnds() throws Exception {
        assertTrue(verifies("first"));
        inFile(ModifiableRealmIdentity::delete);
        assertTrue(verifies("first"));
        now.set(TimeUnit.SECONDS.toNanos(5));
        assertFalse(users.getRealmIdentity(ANN).exists());
        assertFalse(verifies("first"));
    }

    @Test
    void aUserJustMadeIsKnownAtOnce() throws Exception {
        inFile(ModifiableRealmIdentity::delete);
        assertFalse(users.getRealmIdentity(ANN).exists());
        annIsThere();
        assertTrue(verifies("first"));
    }

    @Test
    void aNewPasswordHoldsAtOnceAndEndsTheOldOne() throws Exception {
        assertTrue(verifies("first"));
        inFile(ann -> ann.setCredentials(Set.of(password("second"))));
        assertTrue(verifies("first"));
        assertTrue(verifies("second"));
        assertFalse(verifies("first"));
    }

    @Test
    void aWrongPasswordIsRefused() throws RealmUnavailableException {
        assertFalse(verifies("wrong"));
        assertTrue(verifies("first"));
        assertFalse(verifies("wrong"));
    }

    private boolean verifies(String password) throws RealmUnavailableException {
        return users.getRealmIdentity(ANN).verifyEvidence(new PasswordGuessEvidence(password.toCharArray()));
    }

    private Set<String> rolesOfAnn() throws RealmUnavailableException {
        Set<String> roles = new HashSet<>();
        ROLES.decodeRoles(users.getRealmIdentity(ANN).getAuthorizationIdentity())
                .forEach(roles::add);
        return roles;
    }

    private void inFile(Change change) throws Exception {
        ModifiableRealmIdentity ann = files.getRealmIdentityForUpdate(ANN);
        try {
            change.to(ann);
        } finally {
            ann.dispose();
        }
    }

    private static MapAttributes roles(String role) {
        MapAttributes attributes = new MapAttributes();
        attributes.addFirst("Roles", role);
        return attributes;
    }

    private static PasswordCredential password(String text) throws Exception {
        PasswordFactory factory = PasswordFactory.getInstance(DIGEST, WildFlyElytronPasswordProvider.getInstance());
        return new PasswordCredential(factory.generatePassword(
                new EncryptablePasswordSpec(text.toCharArray(), new SaltedPasswordAlgorithmSpec(new byte[16]))));
    }

    @FunctionalInterface
    private interface Change {
        void to(ModifiableRealmIdentity ann) throws Exception;
    }
}
