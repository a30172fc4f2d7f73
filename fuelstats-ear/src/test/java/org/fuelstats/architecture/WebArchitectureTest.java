package org.fuelstats.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.fuelstats.http.FailureWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules for REST resources and for who decides the status of a response. */
class WebArchitectureTest {
    /** The forms of error bodies, the success of a request whose handler names its status, and what answers before a resource is found. */
    private static final Set<String> WRITES_STATUS = Set.of(
            "ErrorBody",
            "ErrorForm",
            "RequestRefused",
            "Reception",
            "CacheHeaders",
            "ErrorPage",
            "ContainerErrors",
            "SlashRedirectFilter",
            "AddressFilter");

    private static JavaClasses code;

    @BeforeAll
    static void readTheCode() {
        code = Rooms.all();
    }

    @Test
    void resourcesSpeakHttpOnly() {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.hibernate..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .because("a resource parses, delegates and answers; SQL and queries have a class of their own")
                .check(code);
    }

    @Test
    void restResourcesAreFoundByTheContainer() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(jakarta.enterprise.context.RequestScoped.class)
                .orShould()
                .beAnnotatedWith(jakarta.enterprise.context.ApplicationScoped.class)
                .because("without a bean-defining annotation nothing is injected into them")
                .check(code);
    }

    @Test
    void failureWritersDecideTheStatusOfAnError() {
        noClasses()
                .that()
                .areNotAssignableTo(FailureWriter.class)
                .and(describe("write no status", type -> !WRITES_STATUS.contains(type.getSimpleName())))
                .should()
                .callCodeUnitWhere(describe("sets a status", WebArchitectureTest::setsStatus))
                .because(
                        "a refusal is an exception with an ErrorCode, which each API's failure writer answers in its own form")
                .check(code);
    }

    private static boolean setsStatus(JavaCodeUnitAccess<?> call) {
        return isCall(call, Response.class, "status")
                || isCall(call, ContainerRequestContext.class, "abortWith")
                || isCall(call, HttpServletResponse.class, "setStatus")
                || isCall(call, HttpServletResponse.class, "sendError")
                || isCall(call, WebApplicationException.class, "<init>") && takesResponse(call);
    }

    private static boolean isCall(JavaAccess<?> call, Class<?> owner, String name) {
        return call.getName().equals(name) && call.getTargetOwner().isAssignableTo(owner);
    }

    private static boolean takesResponse(JavaCodeUnitAccess<?> call) {
        return call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(Response.class) || type.isEquivalentTo(int.class));
    }
}
