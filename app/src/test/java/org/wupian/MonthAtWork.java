package org.wupian;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// A busy month at the running product: units report and bring evidence, the office accepts, closes
/// an older month, issues its bulletin and revises it, all at once and until somebody stops them.
final class MonthAtWork implements AutoCloseable {

    /// The month whose bulletin is issued again and again.
    private static final String PAST = "/months/2025-12";

    /// How many units are at work at once.
    private static final int UNITS = 12;

    private final String month;
    private final Answered answered;
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean stopped;

    private MonthAtWork(String month, Answered answered) {
        this.month = "/months/" + month;
        this.answered = answered;
    }

    /// @param ports of the instances; people are spread over them
    /// @param chance which units are at work
    static MonthAtWork begin(List<Integer> ports, String month, Answered answered, Random chance) {
        MonthAtWork work = new MonthAtWork(month, answered);
        Visitor office = new Visitor(ports.getFirst(), "office");
        answered.note(office.call("PUT", work.month, ""));
        answered.note(office.call("PUT", PAST, ""));
        List<String> units = new ArrayList<>();
        office.get("/organisations")
                .json()
                .get("items")
                .forEach(it -> units.add(it.get("id").asString()));
        Collections.shuffle(units, chance);
        for (String code : units.subList(0, UNITS)) {
            int port = ports.get(units.indexOf(code) % ports.size());
            work.goes(() -> work.report(new Visitor(port, "unit-" + code), code));
        }
        work.goes(() -> work.accept(new Visitor(ports.getLast(), "office")));
        work.goes(() -> work.issue(new Visitor(ports.getFirst(), "office")));
        return work;
    }

    /// Whether the product still answers.
    boolean isAnswered() {
        return !stopped;
    }

    private void goes(Runnable work) {
        people.add(
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                work.run();
                            } catch (UncheckedIOException _) {
                                stopped = true; // the product is gone
                            } catch (RuntimeException e) {
                                stopped = true;
                                answered.surprises.add(e.toString());
                            }
                        }));
    }

    private void report(Visitor unit, String code) {
        boolean all = false;
        while (!all && !stopped) {
            all = true;
            for (JsonNode report : list(unit, "organisation=" + code)) {
                if (!stopped && !isReceived(report)) {
                    all &= report(unit, report);
                }
            }
        }
    }

    private boolean report(Visitor unit, JsonNode report) {
        String name = name(report);
        byte[] file = name.getBytes(StandardCharsets.UTF_8);
        Visitor.Reply evidence = unit.upload(path(report, "/evidence"), "a.txt", file);
        if (answered.note(evidence)) {
            String id = evidence.json().get("id").asString();
            answered.kept.put(path(report, "/evidence/" + id), name);
        }
        String body = "{\"status\":\"ON_TRACK\",\"done\":\"已办结 %s\"}".formatted(name);
        boolean done =
                answered.note(unit.call("PUT", path(report, ""), body))
                        && answered.note(unit.call("POST", path(report, ":submit"), ""));
        if (done) {
            answered.submitted.put(name, "已办结 " + name);
        }
        return done;
    }

    private void accept(Visitor office) {
        while (!stopped) {
            for (JsonNode report : list(office, "state=SUBMITTED")) {
                if (!stopped && answered.note(office.call("POST", path(report, ":accept"), ""))) {
                    answered.accepted.add(name(report));
                }
            }
        }
    }

    private void issue(Visitor office) {
        while (!stopped) {
            String state = office.get(PAST).json().path("state").asString("");
            switch (state) {
                case "OPEN", "REVISING" -> {
                    String anyway = "{\"anyway\":true,\"reason\":\"下月补报\"}";
                    answered.note(office.call("POST", PAST + ":close", anyway));
                }
                case "CLOSED" -> {
                    Visitor.Reply reply = office.call("POST", PAST + "/bulletin:issue", "");
                    if (reply.status() == 409 || answered.note(reply)) {
                        answered.note(office.call("POST", PAST + ":revise", "{}"));
                    }
                    if (reply.status() == 201) {
                        JsonNode issue = reply.json().get("issue");
                        answered.issued.put(
                                issue.get("year").asInt() + "/" + issue.get("number").asInt(),
                                issue.get("sha256").asString());
                    }
                }
                default -> Thread.onSpinWait();
            }
        }
    }

    private Iterable<JsonNode> list(Visitor visitor, String filter) {
        return visitor.get(month + "/progress?limit=200&" + filter).json().path("items");
    }

    private static boolean isReceived(JsonNode report) {
        String state = report.get("state").asString();
        return state.equals("SUBMITTED") || state.equals("ACCEPTED");
    }

    private String path(JsonNode report, String step) {
        return "%s/progress/%s%s?organisation=%s&kind=%s"
                .formatted(month, number(report), step, unit(report), kind(report));
    }

    /// As the audit trail names it.
    private static String name(JsonNode report) {
        return "progress/%s/%s/%s/%s"
                .formatted(
                        report.get("month").asString(), number(report), unit(report), kind(report));
    }

    private static String number(JsonNode report) {
        return report.get("measure").get("number").asString();
    }

    private static String unit(JsonNode report) {
        return report.get("organisation").get("id").asString();
    }

    private static String kind(JsonNode report) {
        return report.get("kind").asString();
    }

    /// Sends everybody home and waits until they are there.
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (Thread it : people) {
            it.join();
        }
    }
}
