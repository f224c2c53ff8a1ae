package org.rapporteur.reader;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Sends the findings of one job to the server. */
class FrameOutlet implements Outlet {

    private static final int MOST_VALUES = 500;
    private static final int LONGEST_VALUE = 2_000;

    private final DataOutputStream out;
    private final String job;

    FrameOutlet(DataOutputStream out, String job) {
        this.out = out;
        this.job = job;
    }

    @Override
    public void metadata(Map<String, List<String>> metadata) {
        var fields = new ArrayList<String>(List.of(job));
        metadata.forEach((name, values) -> values.forEach(value -> {
            if (fields.size() < 2 * MOST_VALUES) {
                fields.add(PlainText.clip(PlainText.clean(name), 200));
                fields.add(PlainText.clip(PlainText.clean(value), LONGEST_VALUE));
            }
        }));
        send(new Frame('M', fields));
    }

    @Override
    public void page(int part, int page, String label, String text, String language) {
        send(Frame.of('P', job, "" + part, "" + page, label, text, language));
    }

    @Override
    public void hazards(Set<Hazard> hazards) {
        send(new Frame('H', Stream.concat(Stream.of(job), hazards.stream().map(Hazard::name)).toList()));
    }

    @Override
    public void pictures() {
        send(Frame.of('S', job));
    }

    @Override
    public void letters(int page, int confidence, String languages, String text, String words) {
        send(Frame.of('O', job, "" + page, "" + confidence, languages, PlainText.clip(text, PageHandler.LONGEST), PlainText.clip(words, PageHandler.LONGEST), Languages.of(text)));
    }

    @Override
    public void words(String lines) {
        send(Frame.of('W', job, PlainText.clip(lines, PageHandler.LONGEST)));
    }

    /** The server looks for it in the folder that it gave us, and nowhere else. */
    @Override
    public void enclosed(int part, String name, Path file) {
        send(Frame.of('C', job, "" + part, name, file.getFileName().toString()));
    }

    @Override
    public void block(int level, String text) {
        send(Frame.of('B', job, "" + level, text));
    }

    @Override
    public void row(int table, List<String> cells) {
        var fields = new ArrayList<>(List.of(job, "" + table));
        fields.addAll(cells);
        send(new Frame('T', fields));
    }

    @Override
    public void end(Status status, String language, List<Note> notes) {
        for (var note : notes) {
            var fields = new ArrayList<>(List.of(job, note.remark().name(), note.part()));
            fields.addAll(note.places());
            send(new Frame('N', fields));
        }
        send(Frame.of('E', job, status.name(), language));
    }

    private void send(Frame frame) {
        try {
            frame.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
