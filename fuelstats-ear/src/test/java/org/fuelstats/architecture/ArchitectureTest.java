package org.fuelstats.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The borders that docs/architecture.md draws. */
class ArchitectureTest {
    private static final String[] SERVER = {
        "org.fuelstats.schemas..",
        "org.fuelstats.http..",
        "org.fuelstats.outages..",
        "org.fuelstats.settings..",
        "org.fuelstats.persistence..",
        "org.fuelstats.audit..",
        "org.fuelstats.timeseries..",
        "org.fuelstats.trends..",
        "org.fuelstats.collector..",
        "org.fuelstats.analytics..",
        "org.fuelstats.gnocchi..",
        "org.fuelstats.nailgun.."
    };
    private static final Set<String> READS_THE_CLOCK = Set.of(
            "Clock.systemUTC",
            "Clock.systemDefaultZone",
            "Instant.now",
            "LocalDate.now",
            "LocalDateTime.now",
            "OffsetDateTime.now",
            "ZonedDateTime.now",
            "System.currentTimeMillis");

    private static JavaClasses code;

    @BeforeAll
    static void readTheCode() {
        code = Rooms.all();
    }

    @Test
    void dependenciesRunOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.fuelstats..")
                .layer("schemas")
                .definedBy("org.fuelstats.schemas..")
                .layer("persistence")
                .definedBy("org.fuelstats.persistence..")
                .layer("timeseries")
                .definedBy("org.fuelstats.timeseries..")
                .layer("trends")
                .definedBy("org.fuelstats.trends..")
                .layer("collector")
                .definedBy("org.fuelstats.collector..")
                .layer("analytics")
                .definedBy("org.fuelstats.analytics..")
                .layer("gnocchi")
                .definedBy("org.fuelstats.gnocchi..")
                .layer("nailgun")
                .definedBy("org.fuelstats.nailgun..")
                .layer("outages")
                .definedBy("org.fuelstats.outages..")
                .layer("settings")
                .definedBy("org.fuelstats.settings..")
                .layer("http")
                .definedBy("org.fuelstats.http..")
                .layer("server modules")
                .definedBy("org.fuelstats.logging..", "org.fuelstats.users..", "org.fuelstats.listeners..")
                .layer("connections")
                .definedBy("org.fuelstats.connections..")
                .layer("audit")
                .definedBy("org.fuelstats.audit..")
                .layer("command line")
                .definedBy("org.fuelstats.commandline..", "org.fuelstats.client..", "org.fuelstats.tls..")
                .layer("demonstration")
                .definedBy("org.fuelstats.demonstration..")
                .layer("launcher")
                .definedBy("org.fuelstats.launcher..")
                .layer("benchmark")
                .definedBy("org.fuelstats.benchmark..")
                .layer("import")
                .definedBy("org.fuelstats.ceilometer..", "org.fuelstats.gnocchiimport..")
                .whereLayer("schemas")
                .mayNotAccessAnyLayer()
                .whereLayer("persistence")
                .mayOnlyAccessLayers("schemas", "settings", "outages")
                .whereLayer("timeseries")
                .mayOnlyAccessLayers("schemas", "settings", "outages", "persistence")
                .whereLayer("trends")
                .mayOnlyAccessLayers("schemas", "settings", "outages", "persistence", "timeseries")
                .whereLayer("collector")
                .mayOnlyAccessLayers(
                        "schemas",
                        "settings",
                        "outages",
                        "http",
                        "persistence",
                        "timeseries",
                        "connections",
                        "server modules")
                .whereLayer("connections")
                .mayOnlyAccessLayers("settings", "server modules")
                .whereLayer("audit")
                .mayOnlyAccessLayers("settings", "outages", "persistence", "server modules")
                .whereLayer("analytics")
                .mayOnlyAccessLayers(
                        "schemas", "settings", "outages", "http", "persistence", "audit", "timeseries", "trends")
                .whereLayer("gnocchi")
                .mayOnlyAccessLayers("schemas", "settings", "outages", "http", "persistence", "audit", "timeseries")
                .whereLayer("nailgun")
                .mayOnlyAccessLayers("schemas", "settings", "outages", "http")
                .whereLayer("http")
                .mayOnlyAccessLayers("schemas", "settings", "outages")
                .whereLayer("settings")
                .mayNotAccessAnyLayer()
                .whereLayer("outages")
                .mayNotAccessAnyLayer()
                .whereLayer("server modules")
                .mayNotAccessAnyLayer()
                .whereLayer("command line")
                .mayNotAccessAnyLayer()
                .whereLayer("demonstration")
                .mayOnlyAccessLayers("command line")
                .whereLayer("launcher")
                .mayOnlyAccessLayers("command line", "demonstration")
                .whereLayer("benchmark")
                .mayOnlyAccessLayers("command line", "demonstration")
                .whereLayer("import")
                .mayOnlyAccessLayers("command line")
                .ensureAllClassesAreContainedInArchitectureIgnoring("java..")
                .check(code);
    }

    /** Each package is a slice, the root packages of the modules too. */
    @Test
    void packagesFormNoCycles() {
        slices().matching("org.fuelstats.(**)").should().beFreeOfCycles().check(code);
    }

    @Test
    void packagesAreNamedAfterTheBusinessNotAfterAKindOfClass() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..common..",
                        "..util..",
                        "..utils..",
                        "..helper..",
                        "..helpers..",
                        "..manager..",
                        "..impl..",
                        "..dto..",
                        "..misc..")
                .check(code);
    }

    @Test
    void theServerSideWritesToNoStandardStream() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.fuelstats.schemas..",
                        "org.fuelstats.persistence..",
                        "org.fuelstats.timeseries..",
                        "org.fuelstats.trends..",
                        "org.fuelstats.collector..",
                        "org.fuelstats.analytics..",
                        "org.fuelstats.gnocchi..",
                        "org.fuelstats.nailgun..",
                        "org.fuelstats.http..",
                        "org.fuelstats.outages..",
                        "org.fuelstats.settings..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("what an operator should know is a typed log message")
                .check(code);
    }

    @Test
    void oldDateTypesAreNotUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .because("times are java.time values in UTC")
                .check(code);
    }

    @Test
    void theTimeSeriesEngineIsPlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.fuelstats.timeseries.archive..",
                        "org.fuelstats.timeseries.block..",
                        "org.fuelstats.timeseries.codec..",
                        "org.fuelstats.timeseries.incoming..",
                        "org.fuelstats.timeseries.points..",
                        "org.fuelstats.timeseries.rollup..",
                        "org.fuelstats.timeseries.series..",
                        "org.fuelstats.timeseries.storage..",
                        "org.fuelstats.timeseries.time..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "java.sql..", "javax.sql..", "org.eclipse.microprofile..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .because("the engine computes from what it is given; storage and clocks are outside")
                .check(code);
    }

    @Test
    void theClockIsInjected() {
        noClasses()
                .that()
                .resideInAnyPackage(SERVER)
                .and()
                .doNotHaveSimpleName("UtcClock")
                .and()
                .doNotHaveSimpleName("MasterNodeClock")
                .should()
                .callMethodWhere(describe(
                        "reads the system's clock",
                        call -> READS_THE_CLOCK.contains(call.getTargetOwner().getSimpleName() + "." + call.getName())
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .because(
                        "tests set the clock; UtcClock is the one place that knows the system's, MasterNodeClock that of the other deployment")
                .check(code);
    }

    @Test
    void settingsAreDeclaredInRecordsOfTheirOwn() {
        classes()
                .that(describe("declare settings", DeclaredSetting::hasAny))
                .should()
                .haveSimpleNameEndingWith("Settings")
                .andShould()
                .beRecords()
                .because("a component's keys, defaults and ranges are in one place")
                .check(code);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.fuelstats.settings..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.config.Config")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.config.ConfigProvider")
                .because("a key that is read by hand is neither checked at the start nor pinned by a test")
                .check(code);
    }

    @Test
    void transactionsAreDeclaredAndNeverByAResource() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Transactional.class)
                .because("a use case has its transaction in the class that holds its rule")
                .check(code);
        noClasses()
                .that()
                .resideInAnyPackage(SERVER)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(UserTransaction.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(TransactionManager.class)
                .orShould()
                .callMethod(Connection.class, "commit")
                .because("where a transaction begins and ends is visible as an annotation")
                .check(code);
    }
}
