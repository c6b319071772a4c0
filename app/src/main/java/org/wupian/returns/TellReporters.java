package org.wupian.returns;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wupian.notification.Notices;

/// Tells an institution in its inbox that a form came back, and why, or was accepted (通知).
@Component
class TellReporters {

    /// As much of the reasons as a notice holds.
    private static final int LONGEST = 200;

    private final Notices notices;
    private final Forms forms;

    TellReporters(Notices notices, Forms forms) {
        this.notices = notices;
        this.forms = forms;
    }

    void accepted(SubmissionKey key) {
        notices.tell(
                key.organisation(),
                "returns.notice.accepted",
                key.path(),
                key.month(),
                forms.get(key.form()).name());
    }

    /// @param cells reasons by cell
    void returned(SubmissionKey key, String reason, Map<String, String> cells) {
        Form form = forms.get(key.form());
        String why = reason.isEmpty() ? reasons(form, cells) : reason;
        notices.tell(
                key.organisation(),
                "returns.notice.returned",
                key.path(),
                key.month(),
                form.name(),
                why.length() <= LONGEST ? why : why.substring(0, LONGEST) + "…");
    }

    private static String reasons(Form form, Map<String, String> cells) {
        Map<String, FormItem> items = form.itemsByCode();
        return cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> {
                    FormItem item = items.get(CellKey.parse(it.getKey()).item());
                    return (item == null ? it.getKey() : item.name()) + "：" + it.getValue();
                })
                .collect(Collectors.joining("；"));
    }
}
