package org.rapporteur.web.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletContext;

/** Finds a page's file by its address, and marks our own resources with their content, so that browsers may keep them for good. */
public class PageFiles extends ResourceHandlerWrapper {

    private final Map<String, String> marks = new ConcurrentHashMap<>();

    public PageFiles(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public ViewResource createViewResource(FacesContext context, String viewId) {
        var pages = Doors.pages((ServletContext) context.getExternalContext().getContext());
        return getWrapped().createViewResource(context, pages.fileOf(viewId));
    }

    @Override
    public Resource createResource(String name) {
        return marked(getWrapped().createResource(name));
    }

    @Override
    public Resource createResource(String name, String library) {
        return marked(getWrapped().createResource(name, library));
    }

    @Override
    public Resource createResource(String name, String library, String type) {
        return marked(getWrapped().createResource(name, library, type));
    }

    private Resource marked(Resource resource) {
        var isOurs = resource != null && resource.getLibraryName() == null;
        return isOurs ? new Marked(resource) : resource;
    }

    private String mark(Resource resource) {
        var known = marks.get(resource.getResourceName());
        if (known != null) {
            return known;
        }
        // Not computeIfAbsent: reading the stylesheet asks for the marks of its fonts.
        try (var stream = resource.getInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
            var mark = HexFormat.of().formatHex(digest, 0, 6);
            marks.put(resource.getResourceName(), mark);
            return mark;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Marked extends ResourceWrapper {

        Marked(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            var path = getWrapped().getRequestPath();
            return path + (path.indexOf('?') < 0 ? "?v=" : "&v=") + mark(getWrapped());
        }
    }
}
