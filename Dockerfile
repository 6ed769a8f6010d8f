# docker build -t listinglint . && docker run --rm -v "$PWD:/listings" listinglint check .
FROM python:3.13-slim-bookworm AS build
COPY pyproject.toml README.md LICENSE NOTICE /source/
COPY src /source/src
COPY rules /source/rules
RUN python -m venv --without-pip /opt/listinglint \
    && pip --python /opt/listinglint install --no-cache-dir --no-compile /source

FROM python:3.13-slim-bookworm
COPY --from=build /opt/listinglint /opt/listinglint
ENV PATH=/opt/listinglint/bin:$PATH \
    LISTINGLINT_CACHE=/tmp/listinglint
USER 1000
WORKDIR /listings
ENTRYPOINT ["listinglint"]
