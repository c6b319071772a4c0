package org.wupian.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.document.Column;
import org.wupian.document.Documents;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Cells that are not taken as they are sent: each is named, by program and in a workbook.
@WupianTest(pack = "src/test/packs/qingshan", clock = "2026-10-08T09:00", demo = true, own = true)
class ReturnCellsTest {

    private static final String RIGHT =
            """
            {"cells":[{"item":"loans","value":1000},{"item":"ship-loans","value":200.5},
             {"item":"ships","value":12}]}
            """;

    private static int next = 1;

    @LocalServerPort int port;
    @Autowired Documents documents;

    private Visitor bank;
    private Visitor renhang;
    private String at;

    /// Each test has a month of its own with none before it.
    @BeforeEach
    void openAMonth() {
        String month = YearMonth.of(2025, 12).plusMonths(next).toString();
        next += 2;
        at = "/returns/bank/months/" + month + "/submissions";
        bank = new Visitor(port, "unit-bank-east");
        renhang = new Visitor(port, "renhang");
        assertThat(new Visitor(port, "office").call("PUT", "/months/" + month, "").status())
                .isEqualTo(200);
    }

    private List<String> errors(Visitor.Reply refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        List<String> errors = new ArrayList<>();
        for (JsonNode it : refused.json().get("errors")) {
            String place =
                    it.has("field") && !it.get("field").asString().isEmpty()
                            ? it.get("field").asString()
                            : it.get("sheet").asString()
                                    + " "
                                    + it.get("row").asString()
                                    + " "
                                    + it.get("column").asString();
            errors.add(place + ": " + it.get("code").asString());
        }
        return errors;
    }

    @Test
    void aCountyThatThereIsNotIsNamed() {
        Visitor.Reply refused =
                bank.call(
                        "POST",
                        at,
                        RIGHT.replace(
                                "]}",
                                ",{\"item\":\"loans\",\"county\":\"990102x\",\"value\":1000}]}"));

        assertThat(errors(refused)).containsExactly("loans@990102x: returns.error.county");
        assertThat(refused.body()).contains("“990102x”不是本市的县区代码");
    }

    @Test
    void aWorkbooksWrongCountyAndItsRepeatedRowAreNamedByTheirCells() {
        byte[] workbook =
                documents
                        .workbook()
                        .sheet(
                                "分县区",
                                List.of(),
                                List.of(
                                        Column.text("代码", 10),
                                        Column.text("县区代码", 10),
                                        Column.text("本期数", 10)),
                                List.of(
                                        List.of("loans", "", "2"),
                                        List.of("loans", "990102", "1"),
                                        List.of("loans", "999999", "1"),
                                        List.of("loans", "990102", "3")))
                        .bytes();

        assertThat(errors(bank.upload(at, "报表.xlsx", workbook)))
                .containsExactly(
                        "分县区 5 县区代码: returns.error.county", "分县区 6 本期数: returns.error.twice");
    }

    @Test
    void anItemGivenTwiceIsNamedAndNoneOfThemTaken() {
        assertThat(
                        errors(
                                bank.call(
                                        "POST",
                                        at,
                                        RIGHT.replace(
                                                "]}", ",{\"item\":\"ships\",\"value\":13}]}"))))
                .containsExactly("ships: returns.error.twice");
    }

    @Test
    void aWordInPlaceOfANumberIsNamedByItsItem() {
        String words = RIGHT.replace("12}", "\"abc\"}").replace("200.5", "[1]");

        assertThat(errors(bank.call("POST", at, words)))
                .containsExactlyInAnyOrder(
                        "ships: returns.error.number", "ship-loans: returns.error.number");
        assertThat(errors(bank.call("POST", at, RIGHT.replace("12}", "1e999999999}"))))
                .containsExactly("ships: returns.error.number");
    }

    @Test
    void aNumberKeepsEachOfItsDigits() {
        Visitor.Reply taken = bank.call("POST", at, RIGHT.replace("1000", "123456789012.123456"));

        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        assertThat(taken.body()).contains("123456789012.123456");
    }

    @Test
    void onlyCellsOfTheFormAreSentBack() {
        String id = bank.call("POST", at, RIGHT).json().get("id").asString();

        Visitor.Reply refused =
                renhang.call(
                        "POST",
                        "/submissions/" + id + ":return",
                        "{\"cells\":{\"zzz\":\"x\",\"loans@1\":\"y\",\"ships\":\"z\"}}");

        assertThat(errors(refused))
                .containsExactlyInAnyOrder(
                        "cells.zzz: returns.error.unknown", "cells.loans@1: returns.error.county");
        assertThat(bank.get("/submissions/" + id).json().get("state").asString())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void aLockedCellThatWasChangedIsNamedAndNothingIsStored() {
        String id = bank.call("POST", at, RIGHT).json().get("id").asString();
        renhang.call("POST", "/submissions/" + id + ":return", "{\"cells\":{\"ships\":\"不一致\"}}");

        Visitor.Reply refused =
                bank.call("POST", at, RIGHT.replace("1000", "5000").replace("12}", "13}"));

        assertThat(errors(refused)).containsExactly("loans: returns.error.locked");
        assertThat(bank.get("/submissions/" + id).body())
                .contains("RETURNED")
                .doesNotContain("5000");
        assertThat(bank.call("POST", at, RIGHT.replace("12}", "13}")).status()).isEqualTo(202);
    }

    /// The bank tells why loans are ten thousand times those of the month before.
    @Test
    void anExplanationHoldsForTheFiguresItWasGivenOfAndNoOthers() {
        String first = bank.call("POST", at, RIGHT).json().get("id").asString();
        renhang.call("POST", "/submissions/" + first + ":accept", "");
        next--;
        openAMonth();
        String explained =
                RIGHT.replace("1000", "10000000")
                        .replace("]}", "],\"explanations\":{\"loans-steady\":\"并购\"}}");
        String id = bank.call("POST", at, explained).json().get("id").asString();
        giveBack(id);

        assertThat(bank.upload(at, "报表.xlsx", workbook("10000000")).status()).isEqualTo(202);
        giveBack(id);
        assertThat(errors(bank.upload(at, "报表.xlsx", workbook("20000000"))))
                .containsExactly("loans-steady: returns.error.explain");
        Visitor clerk = new Visitor(port, "unit-bank-east").signIn();
        String page = at.replace("/months", "").replace("/submissions", "/bank-east");
        assertThat(clerk.page(page).body()).contains("上次的说明（当时数字不同）：并购", "20000000|1000");
        Visitor.Reply again =
                clerk.submit(
                        page,
                        Map.of(
                                "cell-loans", "30000000",
                                "explain-loans-steady", "并购",
                                "explained-loans-steady", "20000000|1000",
                                "action", "submit"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(bank.call("POST", at, explained.replace("10000000", "20000000")).status())
                .isEqualTo(202);
    }

    private void giveBack(String id) {
        assertThat(
                        renhang.call(
                                        "POST",
                                        "/submissions/" + id + ":return",
                                        "{\"reason\":\"再核对\"}")
                                .status())
                .isEqualTo(200);
    }

    private byte[] workbook(String loans) {
        return documents
                .workbook()
                .sheet(
                        "报表",
                        List.of(Column.text("代码", 10), Column.text("本期数", 10)),
                        List.of(List.of("loans", loans), List.of("ships", "12")))
                .bytes();
    }

    @Test
    void aSumGoesWithTheCountyThatCameBack() {
        String loans =
                RIGHT.replace("]}", ",{\"item\":\"loans\",\"county\":\"990102\",\"value\":1000}]}");
        String id = bank.call("POST", at, loans).json().get("id").asString();
        renhang.call(
                "POST", "/submissions/" + id + ":return", "{\"cells\":{\"loans@990102\":\"核对\"}}");

        Visitor.Reply mended =
                bank.call(
                        "POST",
                        at,
                        """
                        {"cells":[{"item":"loans","value":1100},
                         {"item":"loans","county":"990102","value":1100}]}
                        """);

        assertThat(mended.status()).as(mended.body()).isEqualTo(202);
        assertThat(mended.body()).contains("1100", "200.5");
    }

    @Test
    void nothingInPlaceOfSomethingIsNamed() {
        for (String body :
                List.of(
                        "null",
                        "{\"cells\":[null]}",
                        "{\"cells\":[],\"explanations\":{\"a\":null}}")) {
            Visitor.Reply refused = bank.call("POST", at, body);
            assertThat(refused.status()).as(body).isEqualTo(422);
            assertThat(refused.body()).contains("returns.error.json");
        }
        String id = bank.call("POST", at, RIGHT).json().get("id").asString();
        for (String why : List.of("null", "\" \"")) {
            assertThat(
                            errors(
                                    renhang.call(
                                            "POST",
                                            "/submissions/" + id + ":return",
                                            "{\"cells\":{\"loans\":%s}}".formatted(why))))
                    .containsExactly("cells.loans: returns.error.no-reason");
        }
    }
}
