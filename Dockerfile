# docker build -t listinglint . && docker run --rm -v "$PWD:/listings" listinglint check .
FROM python:3.13-slim-bookworm AS build
COPY pyproject.toml hatch_build.py README.md LICENSE NOTICE /source/
COPY src /source/src
COPY rules /source/rules
COPY phrases /source/phrases
COPY complaints /source/complaints
COPY feeds /source/feeds
RUN python -m venv --without-pip /opt/listinglint \
    && pip --python /opt/listinglint install --no-cache-dir --no-compile /source

FROM python:3.13-slim-bookworm
COPY --from=build /opt/listinglint /opt/listinglint
# Anybody's, so that it works for any --user and as a volume
RUN install --directory --mode 1777 /var/cache/listinglint
ENV PATH=/opt/listinglint/bin:$PATH \
    LISTINGLINT_CACHE=/var/cache/listinglint
USER 1000
WORKDIR /listings
ENTRYPOINT ["listinglint"]
