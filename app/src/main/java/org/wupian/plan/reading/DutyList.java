package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the words of one unit clause into duties: `由甲局牵头，乙局、丙局配合`, `甲局、乙局按职责分工负责`, `甲局（牵头）、乙局`.
final class DutyList {

    private static final String SHARED =
            "(?:按照?|依照?|根据)?(?:各自)?(?:工作|部门)?(?:职责|职能|责任|任务|权限)(?:任务|范围)?(?:分工)?"
                    + "(?:分别|各自|共同|协同|抓好|做好)?(?:负责|落实|推进|组织实施|实施|配合|参与)?";
    private static final Pattern VERB =
            Pattern.compile(
                    "(?<shared>"
                            + SHARED
                            + "|(?:分别|分工|共同|具体|各自)(?:负责|落实|推进|实施)(?:落实|推进|组织实施|实施)?)$"
                            + "|(?<lead>(?:共同|联合|分别|负责|双|总)*牵头(?:负责|落实|推进|抓总|抓好落实|组织实施|组织|实施|办理|统筹|开展)?)$"
                            + "|(?<supporting>(?:负责|分别|积极|共同|协同|密切|分工|予以|给予|做好|按职责)?(?:配合|参与|参加|协助|协办|协同|支持|指导)(?:实施|落实|推进|做好|负责)?)$"
                            + "|(?<all>(?:负责|落实|组织实施|抓好落实|主办|承办)(?:落实|推进|组织实施|实施)?)$");
    private static final Pattern OWN_ROLE =
            Pattern.compile("\\((?:(牵头|主办|主责)|(?:配合|协办|参与|责任))(?:单位|部门|负责)?\\)");
    private static final Pattern OPEN_END =
            Pattern.compile(
                    "等(?:(?:国务院|中央|省|市|县|区|州)?(?:级|直)?(?:各)?(?:有关|相关)?(?:职能|成员|责任)?"
                            + "(?:部门|单位|机构|方面|处室|委办局)(?:和单位|、单位)?|多部门|\\d+个?(?:部门|单位))?$");
    private static final Pattern AMONG_OTHERS =
            Pattern.compile("(?<=[部委局办厅署行院府心会社联司团所队企])等(?:以及|和|及|与)(?=[各有相市省县区国])");
    private static final Pattern TOGETHER =
            Pattern.compile("(?<=[部委局办厅署行院府心头会])(?:会同|联合|商)(?=[市省县区国各有相中自财教科人][\\p{IsHan}]{1,})");
    private static final Pattern LEADING =
            Pattern.compile(
                    "^(?:(?:(?:此|本|该|上述)项?)?(?:工作|任务|事项)?(?:并|拟|均|主要|具体)?由|以及|和|及|与|会同|其中|并"
                            + "|\\(?\\d{1,2}(?:[.、]|\\))|[①-⑳])\\s*(?=[\\p{IsHan}]{2})");
    private static final Pattern WITHOUT_DATE =
            Pattern.compile("^(?:持续|长期|年内|常年|全年|每年|按年度|常态化|贯穿|即时|适时|立行立改)[\\p{IsHan}]{0,8}$");

    private static final Pattern REMARK =
            Pattern.compile("\\([^()]*(?:下同|为牵头|为主办|不再|不分先后)[^()]*\\)");

    private final Map<String, Boolean> leads = new LinkedHashMap<>();
    private final List<String> waiting = new ArrayList<>();
    private final Defaults defaults;
    private final Notes notes;
    private final int line;
    private boolean leadNamed;
    private boolean companions;
    private @Nullable String deadlineText;

    DutyList(Defaults defaults, Notes notes, int line) {
        this.defaults = defaults;
        this.notes = notes;
        this.line = line;
    }

    /// Adds the names that follow one label, or the words of a bracket without one.
    void add(Label.Role role, Phrase content) {
        if (role == Label.Role.PERSON) {
            return;
        }
        if (role == Label.Role.TIME) {
            rememberTime(content.strip("。;,)("));
            return;
        }
        for (Phrase part : content.split(";。\n")) {
            if (defaults.isRemarkOnAll(part)) {
                continue;
            }
            for (Phrase name : UnitNames.split(part)) {
                addWords(name);
            }
            close(role);
        }
    }

    private void addWords(Phrase words) {
        Matcher among = AMONG_OTHERS.matcher(words.norm());
        if (among.find()) {
            notes.add(Note.Level.HINT, Note.Kind.OPEN_LIST, line, words.text());
            addWords(words.sub(0, among.start()));
            addWords(words.from(among.end()));
            return;
        }
        Matcher together = TOGETHER.matcher(words.norm());
        if (together.find()) {
            addWords(words.sub(0, together.start()));
            companions |= !leadNamed;
            closeAsLead();
            addWords(words.from(together.end()));
            return;
        }
        Matcher opening = LEADING.matcher(words.norm());
        Phrase name = (opening.find() ? words.from(opening.end()) : words).strip("。:(");
        name = name.without(REMARK);
        if (name.norm().indexOf('(') < 0) {
            name = name.strip(")");
        }
        if (name.isEmpty() || defaults.isRemark(name) || isTime(name)) {
            return;
        }
        Matcher own = OWN_ROLE.matcher(name.norm());
        if (own.find()) {
            waiting.forEach(it -> put(it, false));
            waiting.clear();
            put(name.without(OWN_ROLE), own.group(1) != null);
            leadNamed |= own.group(1) != null;
            return;
        }
        addNameWithVerb(name);
    }

    private void addNameWithVerb(Phrase words) {
        Matcher verb = VERB.matcher(words.norm());
        boolean found = verb.find() && !verb.group().isEmpty() && !"支持".equals(words.norm());
        Phrase name = found ? words.sub(0, verb.start()).strip(",") : words;
        Matcher open = OPEN_END.matcher(name.norm());
        if (open.find() && open.start() > 0) {
            notes.add(Note.Level.HINT, Note.Kind.OPEN_LIST, line, words.text());
            name = name.sub(0, open.start());
        }
        if (!name.isEmpty()) {
            for (Phrase it : UnitNames.split(name)) {
                waiting.add(checked(it));
            }
        }
        if (found) {
            if (verb.group("lead") != null) {
                closeAsLead();
            } else if (verb.group("supporting") != null) {
                waiting.forEach(it -> put(it, false));
                waiting.clear();
            } else {
                close(companions ? Label.Role.SUPPORTING : Label.Role.RESPONSIBLE);
            }
        }
    }

    private String checked(Phrase name) {
        if (!UnitNames.isLikely(name)) {
            notes.add(Note.Level.WARNING, Note.Kind.UNIT_UNSURE, line, name.text());
        }
        return name.text().strip();
    }

    private boolean isTime(Phrase words) {
        boolean dated = Deadlines.isDeadline(words.norm());
        if (dated || WITHOUT_DATE.matcher(words.norm()).matches()) {
            rememberTime(words);
            return true;
        }
        return false;
    }

    private void rememberTime(Phrase words) {
        if (!words.isEmpty()) {
            deadlineText = deadlineText == null ? words.text() : deadlineText + "，" + words.text();
        }
    }

    private void closeAsLead() {
        waiting.forEach(it -> put(it, true));
        leadNamed |= !waiting.isEmpty();
        waiting.clear();
    }

    /// Ends a run of names whose words gave them no role of their own.
    private void close(Label.Role role) {
        if (role == Label.Role.LEAD) {
            closeAsLead();
            return;
        }
        waiting.forEach(it -> put(it, false));
        waiting.clear();
    }

    private void put(Phrase name, boolean lead) {
        put(checked(name.strip()), lead);
    }

    private void put(String name, boolean lead) {
        if (leads.containsKey(name)) {
            notes.add(Note.Level.WARNING, Note.Kind.UNIT_TWICE, line, name);
        }
        leads.merge(name, lead, Boolean::logicalOr);
    }

    /// What was read. Where the words name no lead, the first unit is it, as is the convention of
    /// such documents (列第一位者为牵头单位).
    ///
    /// @param mayLead false when only supporting units were labelled
    Duties duties(boolean mayLead) {
        List<String> lead = new ArrayList<>();
        List<String> supporting = new ArrayList<>();
        leads.forEach((name, leads) -> (leads ? lead : supporting).add(name));
        if (lead.isEmpty() && mayLead && !supporting.isEmpty()) {
            lead.add(supporting.removeFirst());
        }
        return new Duties(List.copyOf(lead), List.copyOf(supporting), deadlineText, line);
    }
}
