package org.wupian.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.wupian.kernel.Audited;
import org.wupian.returns.SubmissionKey;
import org.wupian.supervision.ReportKey;
import org.wupian.supervision.ReportKind;
import org.wupian.ui.Text;

/// Whatever the product can write into the audit trail is shown in words.
class AuditWordsTest {

    /// Where a subject is put together.
    private static final Pattern SUBJECT =
            Pattern.compile(
                    "(?:String subject\\(\\) \\{\\s*return|Happened\\.\\w+\\()\\s*\"([a-z]+)[/\"]");

    @ParameterizedTest
    @MethodSource("events")
    void everyKindOfEventAndEachOfItsFactsHasWords(Audited event) {
        assertThat(Text.has("audit.action." + event.action())).as(event.action()).isTrue();
        for (String name : event.detail().keySet()) {
            assertThat(Text.has("audit.detail." + name)).as(name).isTrue();
        }
    }

    @Test
    void everyKindOfSubjectHasWords() throws IOException {
        Set<String> kinds = new TreeSet<>(Set.of("progress"));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher found = SUBJECT.matcher(Files.readString(file));
                while (found.find()) {
                    kinds.add(found.group(1));
                }
            }
        }

        assertThat(kinds).hasSizeGreaterThan(15).allMatch(it -> Text.has("audit.subject." + it));
    }

    /// Every record that is audited, made once for each switch and each word of its own.
    static List<Audited> events() throws ReflectiveOperationException {
        ClassPathScanningCandidateComponentProvider scan =
                new ClassPathScanningCandidateComponentProvider(false) {
                    @Override
                    protected boolean isCandidateComponent(AnnotatedBeanDefinition it) {
                        return it.getMetadata().isConcrete();
                    }
                };
        scan.addIncludeFilter(new AssignableTypeFilter(Audited.class));
        List<Audited> events = new ArrayList<>();
        for (var found : scan.findCandidateComponents("org.wupian")) {
            events.addAll(all(Class.forName(found.getBeanClassName())));
        }
        assertThat(events).hasSizeGreaterThan(60);
        return events;
    }

    private static List<Audited> all(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        List<List<Object>> arguments = List.of(List.of());
        for (RecordComponent component : components) {
            arguments =
                    arguments.stream()
                            .flatMap(some ->
                                    values(component.getType()).map(value -> with(some, value)))
                            .toList();
        }
        Constructor<?> constructor =
                type.getDeclaredConstructor(
                        Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        List<Audited> made = new ArrayList<>();
        for (List<Object> some : arguments) {
            made.add((Audited) constructor.newInstance(some.toArray()));
        }
        return made;
    }

    private static List<Object> with(List<Object> some, Object one) {
        List<Object> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }

    private static Stream<Object> values(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "boolean" -> Stream.of(true, false);
            case "int" -> Stream.of(1);
            case "long" -> Stream.of(1L);
            case "String" -> Stream.of("x/1");
            case "List" -> Stream.of(List.of());
            case "YearMonth" -> Stream.of(YearMonth.of(2026, 10));
            case "BigDecimal" -> Stream.of(BigDecimal.ONE);
            case "ReportKey" ->
                    Stream.of(
                            new ReportKey(YearMonth.of(2026, 10), "7", "science", ReportKind.PART));
            case "SubmissionKey" ->
                    Stream.of(new SubmissionKey("bank", YearMonth.of(2026, 10), "science"));
            default -> throw new IllegalArgumentException(type.getName());
        };
    }
}
