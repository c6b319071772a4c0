package org.wupian.roster;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Attribute;
import org.wupian.enterprise.Operator;
import org.wupian.enterprise.Operators;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.notification.Notices;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// What enterprises ask of the lists (企业申请): corrections and declarations, answered by the roster's
/// keeper. An accepted declaration comes in as an import of one row, so that it is accounted for
/// and can be undone like any other.
@Service
public class Requests {

    private static final int LONGEST = 1000;
    private static final int MOST = 500;

    private final Rosters rosters;
    private final Imports imports;
    private final RequestTable table;
    private final MemberQuery members;
    private final Operators operators;
    private final ReadDeclaration declaration;
    private final RegisterCorrections corrections;
    private final Organisations organisations;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Requests(
            Rosters rosters,
            Imports imports,
            RequestTable table,
            MemberQuery members,
            Operators operators,
            ReadDeclaration declaration,
            RegisterCorrections corrections,
            Organisations organisations,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rosters = rosters;
        this.imports = imports;
        this.table = table;
        this.members = members;
        this.operators = operators;
        this.declaration = declaration;
        this.corrections = corrections;
        this.organisations = organisations;
        this.notices = notices;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A list that an enterprise stands on.
    ///
    /// @param entry its line of the list, to be named when a correction is asked for
    public record Own(String roster, String name, int version, String tier, long entry) {}

    /// The lists the caller's enterprise stands on now.
    @Transactional(readOnly = true)
    public List<Own> own() {
        return operators
                .ownOf(CurrentCaller.get().organisation())
                .map(it -> members.of(it.id()))
                .orElse(List.of())
                .stream()
                .map(it -> new Own(it.roster(), it.name(), it.number(), it.tier(), it.entry()))
                .toList();
    }

    /// Those the caller may see: an enterprise its own, an owner those of its rosters; open ones
    /// first.
    @Transactional(readOnly = true)
    public List<Request> all(String roster) {
        return table.all(roster, MOST);
    }

    public Request get(long id) {
        return transaction
                .execute(_ -> table.find(id))
                .orElseThrow(() -> new NotFound("request/" + id));
    }

    /// @param fields what is declared, or what the list should say, by the roster's columns;
    ///   contacts are kept under lock
    public Request ask(
            String code,
            Request.Kind kind,
            @Nullable Long entry,
            String text,
            Map<String, String> fields) {
        Roster roster = rosters.get(code);
        Caller caller = CurrentCaller.get();
        if (!caller.is(Role.ENTERPRISE)) {
            throw new Forbidden("roster/" + code);
        }
        Operator own =
                transaction.execute(_ -> operators.ownOf(caller.organisation()).orElse(null));
        Map<String, String> declared =
                kind == Request.Kind.DECLARATION
                        ? declaration.read(roster, fields, own)
                        : declaration.kept(roster, fields);
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Invalid(new FieldError("text", "roster.error.text", LONGEST));
        }
        if (kind == Request.Kind.DECLARATION
                && own != null
                && !roster.hasProjects()
                && transaction.execute(_ -> own()).stream()
                        .anyMatch(it -> it.roster().equals(code))) {
            throw new Conflict("roster.conflict.declared", roster.name());
        }
        if (entry != null && (own == null || !standsFor(code, entry, own))) {
            throw new NotFound("roster/" + code + "/entry/" + entry);
        }
        Request fresh =
                new Request(
                        0,
                        code,
                        kind,
                        caller.organisation(),
                        own == null ? null : own.id(),
                        entry,
                        text.strip(),
                        declared,
                        clock.instant(),
                        Request.State.OPEN,
                        "",
                        null,
                        null);
        transaction.executeWithoutResult(_ -> corrections.values(fresh));
        long id =
                asSystem(() -> {
                    long added = table.add(fresh, caller.account());
                    notices.tell(
                            roster.owner(),
                            "roster.notice.asked",
                            "/rosters/" + code + "/requests",
                            organisations.name(caller.organisation()),
                            roster.name());
                    events.publishEvent(
                            new RosterHappened.Asked(
                                    "request/" + added, code, caller.organisation()));
                    return added;
                });
        return get(id);
    }

    private boolean standsFor(String roster, long entry, Operator own) {
        List<Member> entries = transaction.execute(_ -> members.ofOperator(roster, own.id()));
        return entries.stream().anyMatch(it -> it.entry() == entry);
    }

    /// The keeper answers; an accepted declaration becomes an import, what an accepted correction
    /// says of the register's own attributes a person's word there.
    ///
    /// @throws Invalid when what it says cannot be kept; the keeper refuses it then
    public Request answer(long id, boolean accept, String answer) {
        Request it = get(id);
        Roster roster = rosters.get(it.roster());
        rosters.requireKeeper(roster);
        if (answer.isBlank()) {
            throw new Invalid(new FieldError("answer", "roster.error.reason"));
        }
        if (it.state() != Request.State.OPEN) {
            throw new Conflict("roster.conflict.decided");
        }
        Map<Attribute, String> corrected = accept ? corrections.values(it) : Map.of();
        Long batch = null;
        if (accept && it.kind() == Request.Kind.DECLARATION) {
            batch =
                    imports.start(
                                    it.roster(),
                                    new SentFile(
                                            organisations.name(it.organisation()) + ".csv",
                                            new ByteArrayResource(
                                                    declaration.csv(roster, it.fields())),
                                            "",
                                            "",
                                            null,
                                            false,
                                            true,
                                            true))
                            .id();
        }
        Long imported = batch;
        String account = CurrentCaller.get().account();
        asSystem(() -> {
            Request.State state = accept ? Request.State.ACCEPTED : Request.State.REFUSED;
            if (table.answer(id, state, answer.strip(), imported, account, clock.instant()) == 0) {
                throw new Conflict("roster.conflict.decided");
            }
            notices.tell(
                    it.organisation(),
                    accept ? "roster.notice.accepted" : "roster.notice.refused",
                    "/rosters/own",
                    roster.name(),
                    answer.strip());
            events.publishEvent(new RosterHappened.Answered("request/" + id, accept));
            return id;
        });
        corrections.carryOut(it, corrected);
        return get(id);
    }

    private <T> T asSystem(Supplier<T> work) {
        return CurrentCaller.onBehalf(() -> transaction.execute(_ -> work.get()));
    }
}
