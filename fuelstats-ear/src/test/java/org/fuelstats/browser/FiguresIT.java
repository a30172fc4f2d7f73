package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page's arithmetic, run where it runs for people: in the browser. */
@EndToEnd
class FiguresIT extends PageTest {
    FiguresIT(RunningSystem system) {
        super(system);
    }

    @BeforeEach
    void openThePage() {
        browser.visit("/");
    }

    @Test
    void aSizeOnTheBorderBelongsToTheUpperRange() {
        assertEquals(
                "1–4:2 5–9:1 10–19:1 20–49:2 50–99:1 100+:3",
                rows("bySize({ 1: 1, 4: 1, 5: 1, 10: 1, 20: 1, 49: 1, 50: 1, 100: 1, 2500: 2 })"));
    }

    @Test
    void environmentsWithoutANodeAreShownOnlyWhenThereAreSome() {
        assertEquals("none:3 1–4:1 5–9:0 10–19:0 20–49:0 50–99:0 100+:0", rows("bySize({ 0: 3, 2: 1 })"));
    }

    @Test
    void theDifferenceToTheTotalIsUnknown() {
        assertEquals("kvm:5 qemu:3 unknown:2", rows("byName({ qemu: 3, kvm: 5 }, 10)"));
        assertEquals("kvm:5", rows("byName({ kvm: 5 }, 5)"));
        assertEquals("", rows("byName({}, 0)"));
    }

    @Test
    void whatWasSentAsUnknownJoinsTheDifference() {
        assertEquals("kvm:1 unknown:5", rows("byName({ unknown: 3, kvm: 1 }, 6)"));
    }

    @Test
    void equalCountsAreInAlphabeticalOrder() {
        assertEquals("centos:2 ubuntu:2", rows("byName({ ubuntu: 2, centos: 2 }, 4)"));
    }

    @Test
    void statusesKeepTheirOrderAndStrangersFollow() {
        assertEquals(
                "new:1 operational:2 error:0 deployment:0 remove:0 stopped:0 update:0 update error:4 odd:1 partially deployed:3",
                rows("byStatus({ partially_deployed: 3, odd: 1, update_error: 4, operational: 2, new: 1 })"));
    }

    @Test
    void numbersAreInNumericalOrderWithTheGapsOfAShortAxis() {
        assertEquals("0:1 1:2 2:0 3:1", rows("byNumber({ 3: 1, 1: 2, 0: 1 })"));
        assertEquals("2:1 10:1 400:1", rows("byNumber({ 400: 1, 10: 1, 2: 1 })"));
        assertEquals("", rows("byNumber({})"));
    }

    @Test
    void aRingPutsItsCrumbsTogetherAndKeepsUnknownLast() {
        assertEquals(
                "a:9 b:8 c:7 d:6 3 others:12 unknown:1",
                rows("fewSlices(figures.byName({ a: 9, b: 8, c: 7, d: 6, e: 5, f: 4, g: 3 }, 43))"));
        assertEquals("a:1 b:1", rows("fewSlices(figures.byName({ a: 1, b: 1 }, 2))"));
    }

    @Test
    void releasesHaveTheNamesPeopleUse() {
        assertEquals("6.0 Technical Preview", figure("releaseName('6.0-techpreview')"));
        assertEquals("6.0 GA", figure("releaseName('6.0')"));
        assertEquals("9.0", figure("releaseName('9.0')"));
        assertEquals("constructor", figure("releaseName('constructor')"));
    }

    @Test
    void aShareNeverClaimsNothingOrEverythingWrongly() {
        assertEquals("0 %", figure("share(0, 10)"));
        assertEquals("< 1 %", figure("share(1, 1000)"));
        assertEquals("33 %", figure("share(1, 3)"));
        assertEquals("> 99 %", figure("share(999, 1000)"));
        assertEquals("100 %", figure("share(10, 10)"));
        assertEquals("–", figure("share(0, 0)"));
    }

    private String rows(String call) {
        return figure(call + ".map((row) => row.label + ':' + row.count).join(' ')");
    }

    private String figure(String call) {
        return (String) browser.await("import('/modules/figures.js').then((figures) => figures." + call + ")");
    }
}
