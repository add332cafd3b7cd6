import * as v from 'valibot'
import { mutation, versionFields } from '../kernel/mutation.ts'
import { colorRule, slugRule, textRule } from '../kernel/rules.ts'
import { Category, CategoryAccessEnum } from './category.graphql.ts'
import { createCategory, deleteCategory, updateCategory } from './category.service.ts'
import { setCategoryAccess } from './category-access.ts'
import { moveCategory } from './category-moving.ts'
import type { CategoryRow } from './category-tree.ts'

const rules = {
  name: textRule('The name', 1, 80),
  slug: slugRule,
  description: textRule('The description', 0, 2000),
  color: colorRule,
}
const principalsRule = v.pipe(v.array(v.string()), v.maxLength(100, 'At most 100 roles and groups.'))

mutation('createCategory', {
  description: 'Adds a category, last among its siblings.',
  input: (t) => ({
    clientId: t.id({ required: true }),
    name: t.string({ required: true }),
    slug: t.string({ description: 'Omitted: made from the name.' }),
    parentId: t.id(),
    description: t.string(),
    color: t.string(),
    access: t.field({ type: CategoryAccessEnum }),
    principals: t.stringList({ description: 'Roles (`AGENT`) and ids of groups that may enter a restricted one.' }),
  }),
  rules: { ...rules, principals: principalsRule },
  run: async (ctx, input) => ({ category: await createCategory(ctx, input) }),
  payload: (t) => ({ category: t.field({ type: Category, resolve: (payload: Changed) => payload.category }) }),
})

mutation('updateCategory', {
  description: 'Changes name, address, description and colour. Omitted = unchanged, null = cleared.',
  input: (t) => ({
    id: t.id({ required: true }),
    name: t.string(),
    slug: t.string(),
    description: t.string(),
    color: t.string(),
    ...versionFields(t),
  }),
  rules,
  run: async (ctx, input) => ({ category: await updateCategory(ctx, input) }),
  payload: (t) => ({ category: t.field({ type: Category, resolve: (payload: Changed) => payload.category }) }),
})

mutation('moveCategory', {
  description: 'Puts a category below another (null: to the top) and at a place among its siblings.',
  input: (t) => ({ id: t.id({ required: true }), parentId: t.id(), position: t.int() }),
  rules: { position: v.pipe(v.number(), v.minValue(0, 'Positions begin at 0.')) },
  run: async (ctx, input) => ({ category: await moveCategory(ctx, input) }),
  payload: (t) => ({ category: t.field({ type: Category, resolve: (payload: Changed) => payload.category }) }),
})

mutation('setCategoryAccess', {
  description: 'Says who may enter. A RESTRICTED category without principals is for those who manage categories.',
  input: (t) => ({
    id: t.id({ required: true }),
    access: t.field({ type: CategoryAccessEnum, required: true }),
    principals: t.stringList({ description: 'Roles (`AGENT`) and ids of groups. Replaces those there were.' }),
  }),
  rules: { principals: principalsRule },
  run: async (ctx, input) => ({
    category: await setCategoryAccess(ctx, input.id, input.access, input.principals ?? []),
  }),
  payload: (t) => ({ category: t.field({ type: Category, resolve: (payload: Changed) => payload.category }) }),
})

mutation('deleteCategory', {
  description: 'Removes a category that holds nothing.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, input) => ({ deletedId: await deleteCategory(ctx, input.id) }),
  payload: (t) => ({ deletedId: t.exposeID('deletedId') }),
})

interface Changed {
  category: CategoryRow
}
