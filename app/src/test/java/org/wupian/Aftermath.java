package org.wupian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// What must hold after something died in the middle of [MonthAtWork].
///
/// @param port of a product that lives
record Aftermath(int port, Database database) {

    /// The database past the product, where nothing is hidden.
    @FunctionalInterface
    interface Database {
        List<String> ask(String sql) throws Exception;
    }

    /// What was answered with success.
    void assertThereIs(Answered answered) {
        Visitor office = new Visitor(port, "office");
        answered.submitted.forEach((name, text) -> {
            JsonNode report = report(office, name);
            assertThat(report.get("state").asString()).as(name).isIn("SUBMITTED", "ACCEPTED");
            assertThat(report.get("done").asString()).isEqualTo(text);
        });
        answered.accepted.forEach(it ->
                assertThat(report(office, it).get("state").asString())
                        .as(it)
                        .isEqualTo("ACCEPTED"));
        answered.kept.forEach(
                (path, content) -> assertThat(office.get(path).body()).as(path).isEqualTo(content));
        answered.issued.forEach((number, sha256) ->
                assertThat(
                                office.get("/bulletins/" + number)
                                        .json()
                                        .get("issue")
                                        .get("sha256")
                                        .asString())
                        .as(number)
                        .isEqualTo(sha256));
    }

    private static JsonNode report(Visitor office, String name) {
        String[] it = name.split("/");
        return office.get(
                        "/months/%s/progress/%s?organisation=%s&kind=%s"
                                .formatted(it[1], it[2], it[3], it[4]))
                .json();
    }

    void assertNothingIsHalfDone() throws Exception {
        assertThat(
                        database.ask(
                                """
                                select r.id || ' ' || r.state || ' ' || string_agg(v.step, ' ' order by v.id)
                                  from supervision.report r
                                  left join supervision.report_revision v
                                         on v.report = r.id and v.done = r.done
                                 group by r.id
                                having coalesce(string_agg(v.step, ' ' order by v.id), '')
                                       <> case r.state when 'SUBMITTED' then 'SUBMITTED'
                                                       when 'ACCEPTED' then 'SUBMITTED ACCEPTED'
                                                       else '' end
                                """))
                .as("reports and their kept texts")
                .isEmpty();
        assertThat(
                        database.ask(
                                """
                                select year || '/' || number from bulletin.issue
                                 where encode(sha256(document), 'hex') <> sha256
                                    or bytes <> length(document)
                                 union all
                                select 'gap' from bulletin.issue
                                having count(*) <> max(number)
                                """))
                .as("issues")
                .isEmpty();
        assertThat(
                        database.ask(
                                """
                                select s.revision::text
                                  from supervision.month_step s
                                 where s.step = 'CLOSED'
                                   and (select count(*) from supervision.frozen_report f
                                         where f.month = s.month and f.month_revision = s.revision)
                                       <> (select count(*) from supervision.report r
                                            where r.month = s.month)
                                """))
                .as("closes and what they froze")
                .isEmpty();
    }

    void assertTheAuditTrailKnows(Answered answered) throws Exception {
        while (!database.ask("select 'waits' from audit.pending").isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        JsonNode verified = new Visitor(port, "auditor").get("/audit/verify").json();
        assertThat(verified.get("broken").isEmpty()).as(verified.toString()).isTrue();
        assertThat(once("report.submitted")).containsAll(answered.submitted.keySet());
        assertThat(once("report.accepted")).containsAll(new HashSet<>(answered.accepted));
        assertThat(once("bulletin.issued"))
                .containsAll(
                        answered.issued.keySet().stream().map(it -> "bulletin/" + it).toList());
        assertThat(once("report.submitted"))
                .isEqualTo(
                        new TreeSet<>(
                                database.ask(
                                        """
                                        select 'progress/' || to_char(month, 'YYYY-MM') || '/' || measure
                                               || '/' || organisation || '/' || kind
                                          from supervision.report
                                         where state in ('SUBMITTED', 'ACCEPTED')
                                        """)));
        assertThat(once("bulletin.issued"))
                .isEqualTo(
                        new TreeSet<>(
                                database.ask(
                                        "select 'bulletin/' || year || '/' || number"
                                                + " from bulletin.issue")));
    }

    /// The subjects of an action, none of them twice.
    private Set<String> once(String action) throws Exception {
        List<String> subjects =
                database.ask("select subject from audit.link where action = '" + action + "'");
        assertThat(subjects).doesNotHaveDuplicates();
        return new TreeSet<>(subjects);
    }
}
