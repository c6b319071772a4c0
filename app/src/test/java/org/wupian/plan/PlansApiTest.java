package org.wupian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// Plan documents as other systems send them, and as they should not.
@WupianTest(pack = "src/test/packs/qingshan", demo = true, own = true)
class PlansApiTest {

    static final String PLAN =
            """
            青山市金融支持三件大事若干措施（2026年修订）

            一、工作目标

            力争2026年新增船舶抵押贷款8亿元以上。

            二、重点任务

            （一）港航金融方面

            1.建立港航企业名单。每季度更新一次。

            责任单位：市港航局、人行青山市分行、市口岸办，各银行

            2.推广船舶抵押贷款。2026年9月底前全部银行开办。

            牵头单位：市财政局、市港航局
            配合单位：各银行

            （二）文旅金融方面

            5.发放文旅消费贷款。文旅贷款增速不低于各项贷款平均增速。

            责任单位：文旅局、各区政府
            """;

    @LocalServerPort int port;
    private Visitor office = new Visitor(0, "");

    @BeforeEach
    void visit() {
        office = new Visitor(port, "office");
    }

    private Visitor.Reply read(byte[] document, String name) {
        return office.upload("/plans:read", name, document);
    }

    private Visitor.Reply take(String plan) {
        return office.upload("/plans", "方案.txt", plan.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDocumentIsReadAndNothingIsStored() {
        int before = office.get("/plans").json().get("items").size();

        JsonNode reading = read(PLAN.getBytes(StandardCharsets.UTF_8), "方案.txt").json();

        assertThat(reading.get("title").asString()).startsWith("青山市金融支持三件大事若干措施");
        assertThat(reading.get("measures").size()).isEqualTo(3);
        JsonNode second = reading.get("measures").get(1);
        assertThat(second.get("number").asString()).isEqualTo("2");
        assertThat(second.get("lead").toString()).isEqualTo("[\"市财政局\",\"市港航局\"]");
        assertThat(second.get("deadline").asString()).isEqualTo("2026-09");
        JsonNode goal = reading.get("goals").get(0);
        assertThat(goal.get("quantity").decimalValue()).isEqualByComparingTo("8");
        assertThat(goal.get("unit").asString()).isEqualTo("亿元");
        assertThat(goal.get("comparator").asString()).isEqualTo(">=");
        assertThat(reading.get("warnings").toString()).contains("不止一个牵头单位", "序号从 2 跳到 5");
        assertThat(office.get("/plans").json().get("items").size()).isEqualTo(before);
    }

    @Test
    void plainTextIsReadInTheEncodingItHas() {
        byte[] gbk = PLAN.getBytes(Charset.forName("GBK"));

        assertThat(read(gbk, "方案.txt").json().get("measures").size()).isEqualTo(3);
        Visitor.Reply text = office.call("POST", "/plans:read", "text/plain", PLAN);
        assertThat(text.json().get("measures").size()).isEqualTo(3);
    }

    @Test
    void filesThatAreNoPlanAreRefusedWithTheReason() {
        assertThat(refusal(new byte[50 * 1024 * 1024], "方案.txt"))
                .contains("document.refusal.too_large");
        assertThat(refusal(new byte[0], "方案.txt")).contains("document.refusal.empty");
        assertThat(refusal("PK\u0003\u0004残缺".getBytes(StandardCharsets.UTF_8), "方案.docx"))
                .contains("document.refusal.");
        byte[] encrypted = new byte[2048];
        byte[] head = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
        System.arraycopy(head, 0, encrypted, 0, head.length);
        assertThat(refusal(encrypted, "方案.docx")).contains("document.refusal.");
        assertThat(refusal(word("word/vbaProject.bin", new byte[10]), "方案.docm"))
                .contains("document.refusal.macros");
        assertThat(refusal(word("word/document.xml", new byte[300 * 1024 * 1024]), "方案.docx"))
                .contains("document.refusal.");
    }

    private String refusal(byte[] bytes, String name) {
        Visitor.Reply reply = read(bytes, name);
        assertThat(reply.status()).isIn(422, 413);
        return reply.status() + reply.body();
    }

    private static byte[] word(String entry, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void onlyTheOfficeImports() {
        Visitor harbour = new Visitor(port, "unit-harbour");

        assertThat(
                        harbour.upload("/plans", "方案.txt", PLAN.getBytes(StandardCharsets.UTF_8))
                                .status())
                .isEqualTo(403);
        assertThat(harbour.get("/plans").status()).isEqualTo(403);
    }

    @Test
    void unknownUnitsAreDecidedBeforeThePlanIsAdopted() {
        Visitor.Reply taken = take(PLAN);
        String path = "/plans/" + taken.json().get("id").asLong();
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.response().headers().firstValue("Location")).hasValue("/api/v1" + path);

        Visitor.Reply refused = office.call("POST", path + ":adopt", "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("plan.problem.name-open", "市口岸办");

        office.call("PUT", path, "{\"revision\":1,\"names\":{\"市口岸办\":\"-\"}}");
        Visitor.Reply adopted = office.call("POST", path + ":adopt", "{\"note\":\"按省方案修订\"}");
        assertThat(adopted.status()).isEqualTo(200);
        int version = adopted.json().get("adopted").asInt();

        JsonNode measures = office.get("/measures").json().get("items");
        assertThat(measures.size()).isEqualTo(3);
        assertThat(measures.get(0).get("lead").get("id").asString()).isEqualTo("harbour");
        assertThat(measures.get(1).get("lead").get("id").asString()).isEqualTo("finance");
        assertThat(measures.get(2).get("lead").get("id").asString()).isEqualTo("culture");
        JsonNode changes =
                office.get("/plans/versions/%d/changes?since=1".formatted(version)).json();
        assertThat(changes.get("added").toString()).contains("发放文旅消费贷款");
        assertThat(changes.get("removed").size()).isEqualTo(2);
        assertThat(changes.get("targets").toString()).contains("G1-ships");
        assertThat(office.call("POST", path + ":adopt", "{}").status()).isEqualTo(409);
    }

    @Test
    void unitsOfASubMeasureAreKeptWithTheirPartOfTheWork() {
        String parts =
                """
                4.改进港口收费服务。
                （1）推行线上缴费（市港航局牵头，各银行配合）。
                （2）公布收费清单（市财政局）。

                （二）文旅金融方面
                """;
        String plan = PLAN.replace("（二）文旅金融方面\n", parts).replace("、市口岸办", "");
        String path = "/plans/" + take(plan).json().get("id").asLong();

        Visitor.Reply adopted = office.call("POST", path + ":adopt", "{}");
        assertThat(adopted.status()).isEqualTo(200);

        JsonNode measure = office.get("/measures/4").json();
        assertThat(measure.get("lead").get("id").asString()).isEqualTo("harbour");
        assertThat(measure.get("supporting").toString()).contains("finance", "bank-east");
        assertThat(measure.get("parts").get(1).toString())
                .contains("公布收费清单", "\"lead\":[{\"id\":\"finance\"");
        Visitor person = new Visitor(port, "office").signIn();
        assertThat(person.page("/measures/4").body()).contains("分项责任", "推行线上缴费", "公布收费清单");
        Visitor.Reply workbook =
                person.page(
                        "/plans/versions/%d/workbook"
                                .formatted(adopted.json().get("adopted").asInt()));
        person.page("/plans");
        String draft =
                person.submitFile("/plans", "方案.xlsx", workbook.response().body())
                        .response()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst("^https?://[^/]*", "");
        assertThat(person.page(draft).body()).contains("分项“公布收费清单”：", "分项“推行线上缴费”：");
    }

    @Test
    void numbersUsedTwiceStandInTheWay() {
        Visitor.Reply taken = take(PLAN.replace("5.发放", "2.发放").replace("、市口岸办", ""));

        Visitor.Reply refused =
                office.call("POST", "/plans/" + taken.json().get("id").asLong() + ":adopt", "{}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("plan.problem.number-twice");
    }

    @Test
    void aPlanWithoutUnitsIsKeptButNotAdopted() {
        Visitor.Reply taken = take(PLAN.replaceAll("(?m)^(责任|牵头|配合)单位.*$", ""));

        assertThat(taken.json().get("warnings").toString()).contains("全文没有识读出责任单位");
        Visitor.Reply refused =
                office.call("POST", "/plans/" + taken.json().get("id").asLong() + ":adopt", "{}");
        assertThat(refused.body()).contains("plan.problem.no-lead");
    }

    @Test
    void theSecondOfTwoCorrectionsIsTold() {
        JsonNode taken = take(PLAN).json();
        String path = "/plans/" + taken.get("id").asLong();
        String correction = "{\"revision\":1,\"written\":" + taken.get("written") + "}";

        assertThat(office.call("PUT", path, correction).status()).isEqualTo(200);
        assertThat(office.call("PUT", path, correction).status()).isEqualTo(409);
    }
}
