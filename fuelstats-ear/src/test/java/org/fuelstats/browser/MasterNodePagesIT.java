package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.DatabaseAccess;
import org.fuelstats.launcher.RunningSystem;
import org.fuelstats.masternode.EchoingNailgun;
import org.fuelstats.masternode.MasterNodeServer;
import org.fuelstats.masternode.NailgunDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An administrator at the master node's pages, from the first login to the withdrawal. The tests are one story. */
@EndToEnd
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MasterNodePagesIT extends PageTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EchoingNailgun nailgun;
    private MasterNodeServer node;

    MasterNodePagesIT(RunningSystem system) {
        super(system);
    }

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        DatabaseAccess access = system.createDatabase("nailgun_pages");
        new NailgunDatabase(access).create(UUID.randomUUID().toString());
        nailgun = EchoingNailgun.start();
        node = MasterNodeServer.start(
                directory, nailgun.address(), access, system.collector("/"), system.certificate());
        for (int number = 1; number <= 60; number++) {
            node.ask("PUT", "/api/clusters/" + number + "/changes", "{}");
        }
        node.ask("PATCH", "/api/nodes/planted-name/absent", "{}");
    }

    @AfterAll
    void stop() throws Exception {
        browser.script("document.cookie = 'token=; max-age=0; path=/'");
        if (node != null) node.close();
        nailgun.close();
    }

    @Test
    @Order(1)
    void withoutALoginThePageSaysWhatToDo() {
        visit("/statistics/");
        assertEquals("Log in to Fuel first", browser.text(".notice h3"));
        assertEquals(List.of(), Axe.findings(browser));
        browser.errors().forEach(error -> assertTrue(error.contains("status of 401"), error));
    }

    @Test
    @Order(2)
    void whoHasNotChosenIsLedToTheWelcome() throws Exception {
        visit("/statistics/");
        browser.script("document.cookie = 'token=" + EchoingNailgun.TOKEN + "; path=/'");
        browser.errors();
        browser.open(node.address("/ui/").toString());
        browser.until("return location.pathname === '/statistics/'");
        browser.settle();
        assertEquals("Welcome to Fuel", browser.text("#view-title"));
        assertEquals(true, browser.script("return document.querySelector('#send').checked"));
        assertEquals(false, browser.script("return document.querySelector('#contact').checked"));
        assertEquals(true, browser.script("return document.querySelector('.contact').hidden"));
        browser.script("document.querySelector('details.card summary').click()");
        browser.until("return document.querySelectorAll('details.card .sent').length === 2");
        assertTrue(browser.text("#structure .sent").contains("\"master_node_uid\""), browser.text("#structure"));
        assertEquals(List.of(), Axe.findings(browser));
        assertFalse(state().path("allowed").asBoolean());
    }

    @Test
    @Order(3)
    void contactIsAllOrNothingAndTheChoiceCountsWhenItIsSaved() throws Exception {
        visit("/statistics/");
        browser.script("document.querySelector('#contact').click()");
        type("contact-name", "Doe, Jane");
        browser.script("document.querySelector('#save').click()");
        browser.until("return document.querySelector('#choice-problem').textContent !== ''");
        assertEquals("contact-email", browser.focused());
        assertEquals(
                "Please fill in: e-mail address, company. Or switch the contact off.", browser.text("#choice-problem"));
        assertEquals(List.of(), Axe.findings(browser));
        assertFalse(state().path("allowed").asBoolean());
        type("contact-email", "jane@example.com");
        type("contact-company", "Example");
        browser.script("document.querySelector('#save').click()");
        browser.until("return document.querySelector('.notice h3')?.textContent === 'Thank you'");
        assertEquals("start", browser.focused());
        assertTrue(state().path("allowed").asBoolean());
        JsonNode saved =
                JSON.readTree(node.ask("GET", "/api/settings", "").body()).at("/settings/statistics");
        assertEquals("jane@example.com", saved.at("/email/value").asText());
        assertEquals("checkbox", saved.at("/send_anonymous_statistic/type").asText());
        assertEquals(1, saved.at("/agreed_version/value").asInt());
        assertFalse(state().path("asks").asBoolean());
        visit("/statistics/");
        assertEquals("Settings", browser.text("#view-title"));
        assertEquals("Doe, Jane", browser.script("return document.querySelector('#contact-name').value"));
    }

    @Test
    @Order(4)
    void thePreviewShowsTheBytesAndWhatWasRemoved() throws Exception {
        visit("/statistics/?view=preview");
        browser.until("return document.querySelectorAll('.sent').length === 2");
        String logs = browser.text("#action-logs");
        assertTrue(logs.contains("\"action_name\": \"deploy_changes\""), logs);
        JsonNode request = JSON.readTree(
                        node.ask("GET", "/api/statistics/preview", "").body())
                .at("/requests/0");
        assertTrue(logs.contains("%,d bytes".formatted(request.path("bytes").asInt())), logs);
        assertEquals(2, request.at("/removed/secret").asInt(), request::toString);
        assertTrue(logs.contains("keys, tokens and the like\n2"), logs);
        assertEquals(List.of(), Axe.findings(browser));
    }

    @Test
    @Order(5)
    void whatWasSentHasReceipts() {
        visit("/statistics/?view=sending");
        assertEquals("Nothing has been sent yet.", browser.text("#receipts .empty"));
        browser.script("document.querySelector('#send-now').click()");
        browser.until("return document.querySelectorAll('#receipts tbody tr').length === 2");
        assertTrue(browser.text("#told").startsWith("All that was due has been sent: "), browser.text("#told"));
        assertTrue(browser.table("receipts").get(1).contains("| /api/v1/action_logs/ | "), browser.text("#receipts"));
        assertEquals("None.", browser.text("#parked .empty"));
        assertEquals(List.of(), Axe.findings(browser));
    }

    @Test
    @Order(6)
    void actionLogsAreFilteredAndPaged() {
        visit("/statistics/?view=logs&name=deploy_changes");
        assertEquals(50, browser.table("logs").size());
        browser.script("document.querySelector('#logs-earlier').click()");
        browser.until("return document.querySelector('#logs-later') !== null");
        assertEquals(10, browser.table("logs").size());
        assertEquals(
                "200 text/csv;charset=UTF-8 61",
                browser.await(
                        "fetch(document.querySelector('#csv').href).then(async (answer) => answer.status + ' ' + answer.headers.get('Content-Type')"
                                + " + ' ' + (await answer.text()).trim().split('\\r\\n').length)"));
        type("filter-name", "");
        browser.script(
                "document.querySelector('#filter-result').value = 'failed'; document.querySelector('#filter').click()");
        browser.until("return location.search === '?result=failed&view=logs'");
        browser.settle();
        assertTrue(browser.table("logs").get(0).contains("404 Not Found"), browser.text("#logs"));
        assertEquals(List.of(), Axe.findings(browser));
        visit("/statistics/?view=logs&cluster=999");
        assertEquals("No action log matches these filters.", browser.text("#logs .empty"));
    }

    @Test
    @Order(7)
    void everyViewFitsAPhoneAndTheDark() {
        browser.narrow(390, 844);
        browser.prefer("prefers-color-scheme", "dark");
        for (String view : List.of("settings", "preview", "sending", "logs", "nowhere")) {
            visit("/statistics/?view=" + view);
            assertEquals(390L, browser.script("return document.documentElement.scrollWidth"), view);
            assertEquals(List.of(), Axe.findings(browser), view);
        }
    }

    @Test
    @Order(8)
    void whenMoreIsCollectedTheChoiceIsAskedAgain() {
        browser.onEachPage(CannedAnswers.answer("/api/statistics/state", 200, """
                {"allowed": true, "overruled": false, "reason": null, "version": 2, "agreedVersion": 1, "asks": true,
                 "changes": ["The colour of the racks."], "collector": "https://collector.example"}"""));
        visit("/statistics/?view=settings");
        assertEquals("Welcome to Fuel", browser.text("#view-title"));
        assertEquals("More is collected than you agreed to", browser.text(".notice h3"));
        assertEquals("The colour of the racks.", browser.text(".notice li"));
        assertEquals(List.of(), Axe.findings(browser));
        browser.onEachPage(CannedAnswers.answer("/api/statistics/state", 200, """
                {"allowed": false, "overruled": true, "reason": "DO_NOT_TRACK is set", "version": 1, "agreedVersion": 1, "asks": false,
                 "changes": [], "collector": "https://collector.example"}"""));
        visit("/statistics/?view=settings");
        assertTrue(browser.text(".caution").startsWith("DO_NOT_TRACK is set"), browser.text(".caution"));
        assertEquals("No statistics are sent.", browser.text(".lead"));
    }

    @Test
    @Order(9)
    void theChoiceCanBeWithdrawn() throws Exception {
        visit("/statistics/?view=settings");
        browser.script("document.querySelector('#send').click(); document.querySelector('#save').click()");
        browser.until("return document.querySelector('.lead').textContent === 'No statistics are sent.'");
        assertEquals("statistics are switched off", state().path("reason").asText());
        assertEquals(
                "",
                JSON.readTree(node.ask("GET", "/api/settings", "").body())
                        .at("/settings/statistics/email/value")
                        .asText());
        visit("/statistics/?view=sending");
        assertEquals(
                "true", browser.script("return document.querySelector('#send-now').getAttribute('aria-disabled')"));
    }

    @Test
    @Order(10)
    void withoutNailgunThePageSaysSo() {
        nailgun.close();
        visit("/statistics/");
        assertEquals("Nailgun is not answering", browser.text(".notice h3"));
        assertEquals(List.of(), Axe.findings(browser));
    }

    private void visit(String path) {
        browser.visit(node.address(path).toString());
    }

    private void type(String id, String text) {
        browser.script(
                "const field = document.getElementById(arguments[0]); field.value = arguments[1];"
                        + "field.dispatchEvent(new Event('input', { bubbles: true }))",
                id,
                text);
    }

    private JsonNode state() throws Exception {
        return JSON.readTree(node.ask("GET", "/api/statistics/state", "").body());
    }
}
